package org.molweave.engine.device.install;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.molweave.engine.device.GpuLibrary;
import org.molweave.engine.device.TorchBuild;

/// The two ways to libraries that are not on the computer. Asking what one would fetch already asks its server, so
/// nobody
/// asks before the user wants to know.
public final class Offers {

    private static final URI DJL = URI.create("https://publish.djl.ai/pytorch/");

    private static final URI CENTRAL = URI.create("https://repo1.maven.org/maven2/");

    private static final String PRESETS = "1.5.12";

    private final Web web;
    private final URI djl;
    private final URI central;
    private final String system;

    /// `system` is `linux` or `windows`; the addresses are those of the two servers or of copies of them.
    Offers(Web web, URI djl, URI central, String system) {
        this.web = web;
        this.djl = djl;
        this.central = central;
        this.system = system;
    }

    /// The real servers; the property `molweave.mirror` names a copy of both, a folder with `djl/` and `central/`.
    public static Offers ofThisComputer() {
        String mirror = System.getProperty("molweave.mirror", "");
        URI base = mirror.isEmpty() ? null : URI.create(mirror.endsWith("/") ? mirror : mirror + "/");
        return new Offers(
                new HttpWeb(),
                base == null ? DJL : base.resolve("djl/"),
                base == null ? CENTRAL : base.resolve("central/"),
                systemOf(System.getProperty("os.name", ""), System.getProperty("os.arch", "")));
    }

    /// Empty where nobody offers libraries.
    static String systemOf(String name, String processor) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean intel = processor.equals("amd64") || processor.equals("x86_64");
        return !intel ? "" : lower.contains("linux") ? "linux" : lower.contains("win") ? "windows" : "";
    }

    Web web() {
        return web;
    }

    /// What would be fetched, and how large it is now.
    public Account account(GpuLibrary.Source source) throws IOException {
        if (system.isEmpty()) {
            throw new IOException(
                    "Libraries for graphics cards are offered for Linux and Windows on 64-bit Intel and AMD processors"
                            + " only.");
        }
        return switch (source) {
            case DJL -> ofDjl();
            case CENTRAL -> ofCentral();
            case YOURS -> throw new IllegalArgumentException("What is on the computer needs no download.");
        };
    }

    /// The list that DJL itself reads, and the files that it would take from it.
    private Account ofDjl() throws IOException {
        URI base = djl.resolve(TorchBuild.VERSION + "/");
        String wanted = "%s/%s-x86_64/".formatted(TorchBuild.FLAVOUR, system.equals("windows") ? "win" : system);
        List<Artifact> artifacts = new ArrayList<>();
        for (String line :
                web.text(base.resolve("files.txt")).lines().map(String::strip).toList()) {
            if (line.startsWith(wanted) && line.endsWith(".gz") && !line.contains("..")) {
                URI address = base.resolve(line);
                String name = URLDecoder.decode(line.substring(line.lastIndexOf('/') + 1), StandardCharsets.UTF_8);
                artifacts.add(new Artifact(name, address, web.size(address), null, Artifact.Unpack.GZIP));
            }
        }
        if (artifacts.isEmpty()) {
            throw new IOException("%s offers no libraries for %s on this system; take another way."
                    .formatted(base.getHost(), TorchBuild.FLAVOUR));
        }
        return new Account(
                GpuLibrary.Source.DJL,
                TorchBuild.VERSION + "+" + TorchBuild.FLAVOUR,
                artifacts,
                "They are PyTorch and NVIDIA's libraries as the DJL project publishes them; NVIDIA's come under"
                        + " NVIDIA's licence.");
    }

    private Account ofCentral() throws IOException {
        List<Artifact> artifacts = List.of(
                jar("pytorch", TorchBuild.VERSION + "-" + PRESETS, "-gpu", Artifact.Unpack.JAR_OF_TORCH),
                jar("cuda-redist", "12.9-9.10-" + PRESETS, "", Artifact.Unpack.JAR_OF_OTHERS),
                jar("openblas", "0.3.30-" + PRESETS, "", Artifact.Unpack.JAR_OF_OTHERS));
        return new Account(
                GpuLibrary.Source.CENTRAL,
                TorchBuild.VERSION + "+cu129",
                artifacts,
                "They are PyTorch and NVIDIA's libraries as the Bytedeco project publishes them on Maven Central;"
                        + " NVIDIA's come under NVIDIA's licence.");
    }

    private Artifact jar(String id, String version, String variant, Artifact.Unpack unpack) throws IOException {
        String name = "%s-%s-%s-x86_64%s.jar".formatted(id, version, system, variant);
        URI address = central.resolve("org/bytedeco/%s/%s/%s".formatted(id, version, name));
        String[] sum = web.text(URI.create(address + ".sha1")).strip().split("\\s+", 2);
        return new Artifact(name, address, web.size(address), new Artifact.Checksum("SHA-1", sum[0]), unpack);
    }
}
