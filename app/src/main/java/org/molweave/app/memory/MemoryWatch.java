package org.molweave.app.memory;

import static org.molweave.app.text.Text.tr;

import java.util.List;
import java.util.stream.Collectors;
import org.molweave.app.notice.Notices;

/// Looks at the memory now and then, and warns once when it becomes short, naming what holds most of it. It warns again
/// only if the memory was well for many looks in between.
public final class MemoryWatch {

    private static final long MIB = 1L << 20;

    private static final int MOST_NAMED = 5;

    /// Work that goes to and fro around the limit is not worth a message each time.
    static final int LOOKS_UNTIL_WELL = 150;

    private final MemoryGauge gauge;
    private final MemoryParts parts;
    private final Notices notices;
    private boolean isShort;
    private int looksUntilWell;

    public MemoryWatch(MemoryGauge gauge, MemoryParts parts, Notices notices) {
        this.gauge = gauge;
        this.parts = parts;
        this.notices = notices;
    }

    /// Warns where the memory has become short since the last look.
    public void look() {
        isShort = gauge.isShort();
        if (!isShort) {
            looksUntilWell = Math.max(0, looksUntilWell - 1);
            return;
        }
        if (looksUntilWell == 0) {
            notices.warn(tr("The memory of the window is nearly used up: %s.", text()), advice());
        }
        looksUntilWell = LOOKS_UNTIL_WELL;
    }

    public boolean isShort() {
        return isShort;
    }

    /// Such as `412 of 6,144 MB`.
    public String text() {
        return tr("%,d of %,d MB", gauge.usedBytes() / MIB, gauge.mostBytes() / MIB);
    }

    /// What holds the most, a line each; empty where no part holds anything worth mentioning.
    public String largest() {
        return parts.shares().stream()
                .filter(share -> share.bytes() >= MIB)
                .limit(MOST_NAMED)
                .map(share -> tr("%s: about %,d MB", share.part().name(), share.bytes() / MIB))
                .collect(Collectors.joining("\n"));
    }

    private String advice() {
        String more = tr("Or give the window more under Settings and start it again.");
        List<MemoryParts.Share> shares = parts.shares();
        if (shares.isEmpty()) {
            return more;
        }
        MemoryParts.Share first = shares.getFirst();
        return tr(
                "The largest part is: %s, about %,d MB. %s %s",
                first.part().name(),
                Math.ceilDiv(first.bytes(), MIB),
                first.part().advice(),
                more);
    }
}
