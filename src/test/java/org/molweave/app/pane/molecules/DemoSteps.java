package org.molweave.app.pane.molecules;

import java.util.List;

/// States of the pane that are worth looking at.
final class DemoSteps {

    private DemoSteps() {}

    static void apply(String step, MoleculesModel model) {
        switch (step) {
            case "gallery" -> model.faceProperty().set(MoleculesModel.Face.GALLERY);
            case "summary" -> model.faceProperty().set(MoleculesModel.Face.SUMMARY);
            case "bad" -> model.faceProperty().set(MoleculesModel.Face.BAD_ROWS);
            case "range" -> {
                model.filters().add(new Filter.Contains("c1ccccc1"));
                model.filters().add(new Filter.Range(new Field.Measured(0), -5, 0));
                model.sortProperty().set(new Sort(new Field.Measured(0), true));
            }
            case "similar" -> model.filters().setAll(List.of(new Filter.Similar("CC(=O)Oc1ccccc1C(=O)O", 0.3)));
            default -> {}
        }
    }
}
