package org.molweave.viz.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.viz.figure.file.FigureFormat;
import org.molweave.viz.figure.file.FigureMetadata;
import org.molweave.viz.palette.Theme;

class SheetFigureTest {

    @TempDir
    Path folder;

    @Test
    void panelsStandSideBySideBelowTheirLetters() throws Exception {
        List<Figure> panels = List.of(panel("one"), panel("two"), panel("three"));
        var sheet = new SheetFigure("sheet", panels);
        Path file = folder.resolve("sheet.svg");
        FigureFormat.SVG.write(
                file,
                Page.of(sheet, FigurePreset.SCREEN.settings(Theme.PRINT)),
                new FigureMetadata("sheet", "1", "2026-11-28T20:00:00Z", sheet.provenance()));

        Map<String, SvgReader.Label> labels = new java.util.HashMap<>();
        SvgReader.of(file).labels().forEach(label -> labels.put(label.text(), label));
        assertEquals(java.util.Set.of("a", "b", "c", "one", "two", "three"), labels.keySet());
        assertEquals(818, sheet.width(), 1e-9);
        assertTrue(x(labels, "b") > x(labels, "one") && x(labels, "b") == 418, labels.toString());
        assertEquals(y(labels, "one"), y(labels, "two"), 0.5);
        assertTrue(y(labels, "c") > y(labels, "one"), labels.toString());
        assertEquals("hand-made", sheet.provenance().get("view"));
    }

    private static Figure panel(String text) {
        return HandMade.of(new HandMade.Label(text, 12));
    }

    private static double x(Map<String, SvgReader.Label> labels, String text) {
        return java.util.Objects.requireNonNull(labels.get(text)).x();
    }

    private static double y(Map<String, SvgReader.Label> labels, String text) {
        return java.util.Objects.requireNonNull(labels.get(text)).y();
    }

    @Test
    void aSheetNeedsAPanel() {
        assertThrows(IllegalArgumentException.class, () -> new SheetFigure("empty", List.of()));
    }
}
