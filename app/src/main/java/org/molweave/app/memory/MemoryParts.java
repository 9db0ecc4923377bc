package org.molweave.app.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The parts that know how much memory they hold. Used on the JavaFX thread.
public final class MemoryParts {

    private final List<MemoryPart> parts = new ArrayList<>();

    /// How much a part holds now.
    public record Share(MemoryPart part, long bytes) {}

    public void add(MemoryPart part) {
        parts.add(part);
    }

    /// What holds anything, the largest first; parts of the same name count as one.
    public List<Share> shares() {
        List<Share> shares = new ArrayList<>();
        for (MemoryPart part : parts) {
            long bytes = part.bytes().getAsLong();
            Optional<Share> same = shares.stream()
                    .filter(share -> share.part().name().equals(part.name()))
                    .findFirst();
            same.ifPresent(shares::remove);
            shares.add(new Share(part, bytes + same.map(Share::bytes).orElse(0L)));
        }
        shares.removeIf(share -> share.bytes() <= 0);
        shares.sort(Comparator.comparingLong(Share::bytes).reversed());
        return shares;
    }
}
