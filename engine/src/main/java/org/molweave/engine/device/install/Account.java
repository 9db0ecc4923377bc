package org.molweave.engine.device.install;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.molweave.engine.device.GpuLibrary;

/// What an installation will fetch, told before anything of it is fetched.
public record Account(GpuLibrary.Source source, String version, List<Artifact> artifacts, String note) {

    private static final double MEGABYTE = 1e6;

    /// Libraries are packed to about a third of their size, and both lie on the disk for a while.
    private static final double ROOM = 4;

    public Account {
        artifacts = List.copyOf(artifacts);
    }

    public long bytes() {
        return artifacts.stream()
                .mapToLong(artifact -> Math.max(0, artifact.bytes()))
                .sum();
    }

    /// How much of the disk must be free before it begins.
    public long room() {
        return (long) (ROOM * bytes());
    }

    /// In whole sentences.
    public String text() {
        var hosts = new TreeSet<String>();
        artifacts.forEach(artifact -> hosts.add(host(artifact)));
        return "%d files of together %s will be fetched from %s. They take about %s of your disk. %s"
                .formatted(
                        artifacts.size(),
                        size(bytes()),
                        String.join(", ", hosts),
                        size((long) (bytes() * (ROOM - 1))),
                        note)
                .strip();
    }

    private static String host(Artifact artifact) {
        String host = artifact.address().getHost();
        return host == null ? "this computer" : host;
    }

    /// Such as `616 MB`.
    public static String size(long bytes) {
        return bytes >= 10_000 * MEGABYTE
                ? String.format(Locale.ROOT, "%.1f GB", bytes / 1e9)
                : String.format(Locale.ROOT, "%.0f MB", Math.ceil(bytes / MEGABYTE));
    }
}
