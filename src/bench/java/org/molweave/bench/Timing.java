package org.molweave.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/// Seconds of one repetition: median by the clock, mean of the processor time of all threads of this process, and
/// the best by the clock.
record Timing(double wall, double cpu, double best) {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    interface Work {
        void run(int repetition);
    }

    /// As many repetitions, but at most forty, warm up first.
    static Timing of(int repetitions, Work work) {
        for (int i = 0; i < Math.min(40, repetitions); i++) {
            work.run(i);
        }
        double[] wall = new double[repetitions];
        long cpuStart = SYSTEM.getProcessCpuTime();
        for (int i = 0; i < repetitions; i++) {
            long wallStart = System.nanoTime();
            work.run(i);
            wall[i] = (System.nanoTime() - wallStart) / 1e9;
        }
        double cpu = (SYSTEM.getProcessCpuTime() - cpuStart) / 1e9 / repetitions;
        Arrays.sort(wall);
        return new Timing(wall[repetitions / 2], cpu, wall[0]);
    }
}
