package org.molweave.app.memory;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Comparator;
import java.util.Optional;

/// The heap of this Java. What is used includes what could be cleared away, so shortage is judged by what was left of
/// the largest pool after it was last cleared.
public final class JavaHeap implements MemoryGauge {

    private static final double SHORT = 0.85;

    private final Optional<MemoryPoolMXBean> oldObjects = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported())
            .max(Comparator.comparingLong(pool -> pool.getUsage().getMax()));

    public JavaHeap() {
        oldObjects.ifPresent(pool -> pool.setCollectionUsageThreshold(
                Math.max(1, (long) (SHORT * pool.getUsage().getMax()))));
    }

    @Override
    public long usedBytes() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Override
    public long mostBytes() {
        return Runtime.getRuntime().maxMemory();
    }

    @Override
    public boolean isShort() {
        return oldObjects
                .map(MemoryPoolMXBean::isCollectionUsageThresholdExceeded)
                .orElse(false);
    }
}
