package org.molweave.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/// Seconds of one repetition: median by the clock, median of the processor time of all threads of this process, and
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
        double[] cpu = new double[repetitions];
        for (int i = 0; i < repetitions; i++) {
            long wallStart = System.nanoTime();
            long cpuStart = SYSTEM.getProcessCpuTime();
            work.run(i);
            cpu[i] = (SYSTEM.getProcessCpuTime() - cpuStart) / 1e9;
            wall[i] = (System.nanoTime() - wallStart) / 1e9;
        }
        Arrays.sort(wall);
        Arrays.sort(cpu);
        return new Timing(wall[repetitions / 2], cpu[repetitions / 2], wall[0]);
    }
}
