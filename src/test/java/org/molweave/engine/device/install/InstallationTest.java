package org.molweave.engine.device.install;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.molweave.engine.Refused.messageOf;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.engine.device.GpuLibrary;

/// Both downloads, complete, cut off, damaged and on a full disk, against a server on this computer.
@EnabledOnOs(OS.LINUX)
class InstallationTest {

    private static final String PRESETS = "central/org/bytedeco/";

    @TempDir
    Path folder;

    private final byte[] torch = noise(300_000);
    private Server server;

    @BeforeEach
    void serve() throws Exception {
        server = new Server();
        String of = "cu128/linux-x86_64/native/lib/";
        var list = new StringBuilder("cpu/linux-x86_64/native/lib/libtorch.so.gz\n");
        for (String name :
                List.of("libtorch.so", "libtorch_cpu.so", "libtorch_cuda.so", "libc10.so", "libc10_cuda.so")) {
            server.with("djl/2.7.1/" + of + name + ".gz", gzip(name.equals("libtorch_cuda.so") ? torch : noise(100)));
            list.append(of).append(name).append(".gz\n");
        }
        server.with("djl/2.7.1/files.txt", list.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        jar(
                "pytorch/2.7.1-1.5.12/pytorch-2.7.1-1.5.12-linux-x86_64-gpu.jar",
                Map.of(
                        "org/bytedeco/pytorch/linux-x86_64-gpu/libtorch.so", noise(10),
                        "org/bytedeco/pytorch/linux-x86_64-gpu/libtorch_cpu.so", noise(10),
                        "org/bytedeco/pytorch/linux-x86_64-gpu/libtorch_cuda.so", torch,
                        "org/bytedeco/pytorch/linux-x86_64-gpu/libc10.so", noise(10),
                        "org/bytedeco/pytorch/linux-x86_64-gpu/libc10_cuda.so", noise(10),
                        "org/bytedeco/pytorch/linux-x86_64-gpu/libjnitorch.so", noise(10),
                        "META-INF/versions/9/module-info.class", noise(10)));
        jar(
                "cuda-redist/12.9-9.10-1.5.12/cuda-redist-12.9-9.10-1.5.12-linux-x86_64.jar",
                Map.of(
                        "org/bytedeco/cuda/linux-x86_64/libcudart.so.12", noise(10),
                        "org/bytedeco/cuda/linux-x86_64/../../../escaped.so", noise(10)));
        jar(
                "openblas/0.3.30-1.5.12/openblas-0.3.30-1.5.12-linux-x86_64.jar",
                Map.of("org/bytedeco/openblas/linux-x86_64/libopenblas.so.0", noise(10)));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private void jar(String path, Map<String, byte[]> entries) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        server.with(PRESETS + path, bytes.toByteArray());
        String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes.toByteArray()));
        server.with(PRESETS + path + ".sha1", sum.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private Offers offers() {
        return new Offers(
                new HttpWeb(),
                server.address().resolve("djl/"),
                server.address().resolve("central/"),
                "linux");
    }

    private Installation installation(Disk disk) {
        return new Installation(folder.resolve("graphics"), new HttpWeb(), disk);
    }

    private GpuLibrary install(Account account) throws IOException {
        return installation(new Disk()).install(account, Progress.none());
    }

    private List<String> inPlace() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("graphics"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("install.lock"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void tellsWhatItWillFetchBeforeItFetchesAnything() throws IOException {
        Account account = offers().account(GpuLibrary.Source.CENTRAL);

        assertEquals(3, account.artifacts().size());
        assertTrue(account.bytes() > 300_000, account.text());
        assertTrue(
                account.text().startsWith("3 files of together 1 MB will be fetched from 127.0.0.1."), account.text());
        assertTrue(server.asked.stream().noneMatch(line -> line.startsWith("GET") && line.endsWith(".jar")));
    }

    @Test
    void installsWhatDjlPublishes() throws IOException {
        GpuLibrary library = install(offers().account(GpuLibrary.Source.DJL));

        assertEquals("2.7.1+cu128", library.version());
        assertArrayEquals(torch, Files.readAllBytes(library.folder().resolve("libtorch_cuda.so")));
        assertEquals(List.of("djl-2.7.1+cu128"), inPlace());
    }

    @Test
    void installsWhatCentralPublishesAndNothingElseOfIt() throws IOException {
        GpuLibrary library = install(offers().account(GpuLibrary.Source.CENTRAL));

        assertArrayEquals(torch, Files.readAllBytes(library.folder().resolve("libtorch_cuda.so")));
        assertFalse(Files.exists(library.folder().resolve("libjnitorch.so")));
        assertTrue(Files.exists(library.others().getFirst().resolve("libcudart.so.12")));
        assertTrue(Files.exists(library.others().getFirst().resolve("libopenblas.so.0")));
        assertTrue(
                Files.exists(library.others().getFirst().resolve("escaped.so")), "names are taken without their path");
        assertEquals(List.of("central-2.7.1+cu129"), inPlace());
    }

    @Test
    void aDownloadThatIsCutOffGoesOnWhereItEnded() throws IOException {
        Account account = offers().account(GpuLibrary.Source.CENTRAL);
        server.breaksAfter = 200_000;

        String message = messageOf(IOException.class, () -> install(account));

        assertTrue(message.contains("pytorch-2.7.1-1.5.12-linux-x86_64-gpu.jar was cut off after 1 MB"), message);
        assertTrue(message.contains("start again to go on from there"), message);
        assertEquals(List.of("central-2.7.1+cu129.incoming"), inPlace());
        install(account);
        assertTrue(
                server.asked.stream().anyMatch(line -> line.matches("GET .*gpu.jar bytes=[1-9]\\d+-")),
                server.asked.toString());
        assertEquals(List.of("central-2.7.1+cu129"), inPlace());
    }

    @Test
    void aServerThatCannotGoOnBeginsAgain() throws IOException {
        Account account = offers().account(GpuLibrary.Source.CENTRAL);
        server.breaksAfter = 200_000;
        server.knowsRanges = false;
        assertThrows(IOException.class, () -> install(account));

        GpuLibrary library = install(account);

        assertArrayEquals(torch, Files.readAllBytes(library.folder().resolve("libtorch_cuda.so")));
    }

    @Test
    void aWrongChecksumIsRefusedAndLeavesNothing() throws IOException {
        Account right = offers().account(GpuLibrary.Source.CENTRAL);
        List<Artifact> damaged = right.artifacts().stream()
                .map(a -> new Artifact(
                        a.name(), a.address(), a.bytes(), new Artifact.Checksum("SHA-1", "00".repeat(20)), a.unpack()))
                .toList();

        String message =
                messageOf(IOException.class, () -> install(new Account(right.source(), right.version(), damaged, "")));

        assertTrue(message.contains("arrived damaged: its SHA-1 is "), message);
        try (Stream<Path> files = Files.list(folder.resolve("graphics/central-2.7.1+cu129.incoming/downloads"))) {
            assertEquals(0, files.count());
        }
        install(right);
        assertEquals(List.of("central-2.7.1+cu129"), inPlace());
    }

    @Test
    void aDamagedCompressedFileIsRefused() throws IOException {
        byte[] cut = java.util.Arrays.copyOf(gzip(torch), 100_000);
        server.with("djl/2.7.1/cu128/linux-x86_64/native/lib/libtorch_cuda.so.gz", cut);

        String message = messageOf(IOException.class, () -> install(offers().account(GpuLibrary.Source.DJL)));

        assertTrue(message.contains("libtorch_cuda.so.gz arrived damaged"), message);
        assertEquals(List.of("djl-2.7.1+cu128.incoming"), inPlace());
    }

    @Test
    void anIncompleteOfferIsRefused() throws IOException {
        Account whole = offers().account(GpuLibrary.Source.DJL);
        var half =
                new Account(whole.source(), whole.version(), whole.artifacts().subList(0, 2), "");

        String message = messageOf(IOException.class, () -> install(half));

        assertTrue(message.contains("is not complete"), message);
        assertEquals(List.of("djl-2.7.1+cu128.incoming"), inPlace());
    }

    @Test
    void aFullDiskIsNoticedBeforehand() throws IOException {
        Account account = offers().account(GpuLibrary.Source.CENTRAL);
        var full = new Disk() {
            @Override
            long usable(Path place) {
                return 1000;
            }
        };

        String message = messageOf(IOException.class, () -> installation(full).install(account, Progress.none()));

        assertTrue(message.startsWith("2 MB must be free on the disk of "), message);
    }

    @Test
    void aDiskThatFillsUpKeepsWhatWorks() throws IOException {
        Account account = offers().account(GpuLibrary.Source.CENTRAL);
        GpuLibrary before = install(account);
        Files.delete(requireNonNull(before.folder().resolve("build-version")));
        var filling = new Disk() {
            @Override
            OutputStream write(Path file, boolean atTheEnd) throws IOException {
                return new FilterOutputStream(super.write(file, atTheEnd)) {
                    @Override
                    public void write(byte[] bytes, int from, int count) throws IOException {
                        throw new IOException("No space left on device");
                    }
                };
            }
        };

        String message =
                messageOf(IOException.class, () -> installation(filling).install(account, Progress.none()));

        assertTrue(message.contains("(No space left on device). Make room on that disk and start again"), message);
        assertTrue(Files.exists(before.folder().resolve("libtorch_cuda.so")), "the old one is untouched");
        install(account);
        assertTrue(Files.exists(before.folder().resolve("build-version")), "the new one took its place");
    }

    @Test
    void stopsWhenAskedAndGoesOnLater() throws IOException {
        Account account = offers().account(GpuLibrary.Source.CENTRAL);
        var stopping = new Progress() {
            private boolean stop;

            @Override
            public void at(String what, long done, long total) {
                stop = done > 100_000;
            }

            @Override
            public boolean stopRequested() {
                return stop;
            }
        };

        assertThrows(StoppedException.class, () -> installation(new Disk()).install(account, stopping));

        assertEquals(List.of("central-2.7.1+cu129.incoming"), inPlace());
        install(account);
    }

    @Test
    void worksFromADriveWithoutAnyServer() throws IOException {
        Path mirror = folder.resolve("mirror");
        for (String path : List.of(
                "pytorch/2.7.1-1.5.12/pytorch-2.7.1-1.5.12-linux-x86_64-gpu.jar",
                "cuda-redist/12.9-9.10-1.5.12/cuda-redist-12.9-9.10-1.5.12-linux-x86_64.jar",
                "openblas/0.3.30-1.5.12/openblas-0.3.30-1.5.12-linux-x86_64.jar")) {
            for (String suffix : List.of("", ".sha1")) {
                Path file = mirror.resolve(PRESETS + path + suffix);
                Files.createDirectories(requireNonNull(file.getParent()));
                try (var in = new HttpWeb()
                        .open(server.address().resolve(PRESETS + path + suffix), 0)
                        .content()) {
                    Files.copy(in, file);
                }
            }
        }
        var fromDrive = new Offers(
                new HttpWeb(),
                mirror.resolve("djl/").toUri(),
                mirror.resolve("central").toUri(),
                "linux");

        install(fromDrive.account(GpuLibrary.Source.CENTRAL));

        assertEquals(List.of("central-2.7.1+cu129"), inPlace());
    }

    @Test
    void saysWhichServerCannotBeReached() {
        server.close();

        String message = messageOf(IOException.class, () -> offers().account(GpuLibrary.Source.DJL));

        assertEquals("127.0.0.1 cannot be reached. Is this computer online, and may it reach that server?", message);
    }

    @Test
    void saysWhereThereIsNoOffer() {
        assertEquals("", Offers.systemOf("Mac OS X", "aarch64"));
        assertEquals("windows", Offers.systemOf("Windows 11", "amd64"));
        var none = new Offers(new HttpWeb(), URI.create("file:/"), URI.create("file:/"), "");
        assertTrue(messageOf(IOException.class, () -> none.account(GpuLibrary.Source.DJL))
                .startsWith("Libraries for graphics cards are offered for Linux and Windows"));
    }

    @Test
    void removesEverything() throws IOException {
        var installation = installation(new Disk());
        installation.install(offers().account(GpuLibrary.Source.DJL), Progress.none());
        assertTrue(installation.bytes() > 300_000);

        installation.removeAll();

        assertEquals(0, installation.bytes());
    }
}
