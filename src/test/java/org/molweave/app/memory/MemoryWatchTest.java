package org.molweave.app.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.molweave.app.notice.Notice;
import org.molweave.app.notice.Notices;
import org.molweave.app.project.MoleculeTable;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Background;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.data.MoleculeDataset;
import org.molweave.engine.data.ReadOptions;

class MemoryWatchTest {

    private static final long MIB = 1L << 20;

    private final MemoryParts parts = new MemoryParts();
    private final Notices notices = new Notices();
    private boolean isShort;
    private final MemoryWatch watch = new MemoryWatch(
            new MemoryGauge() {
                @Override
                public long usedBytes() {
                    return 5_400 * MIB;
                }

                @Override
                public long mostBytes() {
                    return 6_144 * MIB;
                }

                @Override
                public boolean isShort() {
                    return isShort;
                }
            },
            parts,
            notices);

    private void part(String name, long megabytes) {
        parts.add(new MemoryPart(name, () -> megabytes * MIB, "Close it."));
    }

    @Test
    void warnsOnceAndNamesTheLargestPart() {
        part("the history of runs", 80);
        part("the table of molecules", 3_000);
        watch.look();
        assertEquals(List.of(), notices.all());

        isShort = true;
        watch.look();
        watch.look();

        assertEquals(1, notices.all().size());
        Notice notice = notices.all().getFirst();
        assertEquals("The memory of the window is nearly used up: 5,400 of 6,144 MB.", notice.text());
        assertEquals(
                "The largest part is: the table of molecules, about 3,000 MB. Close it. Or give the window more under"
                        + " Settings and start it again.",
                notice.detail());
    }

    @Test
    void warnsAgainOnlyAfterItWasWellForLong() {
        for (boolean now : new boolean[] {true, false, true}) {
            isShort = now;
            watch.look();
        }
        assertEquals(1, notices.all().size());
        assertTrue(watch.isShort());

        isShort = false;
        for (int i = 0; i < MemoryWatch.LOOKS_UNTIL_WELL; i++) {
            watch.look();
        }
        isShort = true;
        watch.look();

        assertEquals(2, notices.all().size());
    }

    @Test
    void partsOfTheSameNameCountTogether() {
        part("pictures", 10);
        part("table", 15);
        part("pictures", 10);
        part("nothing", 0);

        assertEquals("pictures: about 20 MB\ntable: about 15 MB", watch.largest());
    }

    @Test
    void theTableSaysHowLargeItIs() throws Exception {
        var workspace = new Workspace(Background.immediate());
        var molecules = new ArrayList<Molecule>();
        for (int i = 0; i < 20_000; i++) {
            molecules.add(Smiles.parse("CC(=O)Oc1ccccc1C(=O)O"));
        }
        var data = new MoleculeDataset(
                "many",
                molecules,
                List.of(),
                new float[20_000][0],
                new long[20_000],
                new String[0],
                new String[0],
                List.of(),
                List.of());

        workspace.tableProperty().set(MoleculeTable.of(Path.of("many.smi"), ReadOptions.DEFAULTS, data));

        MemoryParts.Share share = workspace.memory().shares().getFirst();
        assertEquals("the table of molecules", share.part().name());
        assertTrue(share.bytes() > 4_000_000 && share.bytes() < 10_000_000, share.bytes() + " bytes");
        workspace.background().close();
    }

    @Test
    void theHeapOfThisJavaHasALimit() {
        var heap = new JavaHeap();

        assertTrue(heap.usedBytes() > 0);
        assertTrue(heap.mostBytes() >= heap.usedBytes());
    }
}
