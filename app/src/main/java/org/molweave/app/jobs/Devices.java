package org.molweave.app.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Where runs can be computed, as the engine names it; the best place first.
///
/// Graphics cards are told by their driver's files, for the window loads no tensor library. One that cannot be used
/// after all is reported by the run itself.
public final class Devices {

    private static final int MOST = 16;

    private Devices() {}

    public static List<String> all() {
        List<String> devices = new ArrayList<>();
        for (int i = 0; i < MOST && Files.exists(Path.of("/dev/nvidia" + i)); i++) {
            devices.add("cuda:" + i);
        }
        devices.add("cpu");
        return List.copyOf(devices);
    }
}
