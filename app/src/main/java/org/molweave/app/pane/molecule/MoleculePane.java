package org.molweave.app.pane.molecule;

import static org.molweave.app.text.Text.tr;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.molweave.app.icon.Icon;
import org.molweave.app.pane.molecule.MoleculeModel.Fact;
import org.molweave.viz.depict.StructureView;
import org.molweave.viz.figure.Figure;
import org.molweave.viz.figure.FigureSource;

/// A large drawing of the molecule in focus, with what is known of it below.
public final class MoleculePane extends BorderPane implements FigureSource {

    private final MoleculeModel model;
    private final StructureView structure = new StructureView();
    private final GridPane facts = new GridPane(12, 4);
    private final ToggleButton numbers = new ToggleButton(null, Icon.of("tag"));

    public MoleculePane(MoleculeModel model) {
        this.model = model;
        setId("molecule-pane");
        getStyleClass().add("pane-content");
        structure.setId("molecule-structure");
        structure.setMinHeight(120);
        structure.drawingProperty().bind(model.drawingProperty());
        structure.themeProperty().bind(model.themeProperty());
        structure.selectedAtomsProperty().bind(model.atomsProperty());
        structure.setOnAtomClicked((atom, event) -> model.select(atom, event.isShortcutDown() || event.isShiftDown()));
        facts.setId("molecule-facts");
        facts.setStyle("-fx-padding: 4px 12px 12px 12px;");
        var names = new ColumnConstraints();
        names.setMinWidth(50);
        var values = new ColumnConstraints();
        values.setMinWidth(90);
        values.setHgrow(Priority.ALWAYS);
        facts.getColumnConstraints().setAll(names, values);
        model.factsProperty().subscribe(this::show);
        var scroll = new ScrollPane(facts);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(195);
        scroll.setMinHeight(60);
        var hasMolecule = model.smilesProperty().isNotEmpty();
        scroll.visibleProperty().bind(hasMolecule);
        HBox bar = bar();
        bar.visibleProperty().bind(hasMolecule);
        setTop(bar);
        setCenter(new StackPane(structure, problem(), empty()));
        setBottom(scroll);
    }

    @Override
    public Optional<Figure> figure() {
        return structure.figure();
    }

    @Override
    public List<String> restore(Map<String, String> from) {
        numbers.setSelected(Boolean.parseBoolean(from.getOrDefault(StructureView.ATOM_NUMBERS, "false")));
        return List.of();
    }

    private HBox bar() {
        var smiles = new TextField();
        smiles.setId("molecule-smiles");
        smiles.setEditable(false);
        smiles.setFocusTraversable(false);
        smiles.setAccessibleText(tr("SMILES of the molecule in focus"));
        smiles.getStyleClass().add("monospaced");
        smiles.textProperty().bind(model.smilesProperty());
        HBox.setHgrow(smiles, Priority.ALWAYS);
        var copy = new Button(null, Icon.of("copy"));
        copy.setId("molecule-copy");
        copy.getStyleClass().addAll("button-icon", "flat");
        copy.setAccessibleText(tr("Copy the SMILES"));
        copy.setTooltip(new Tooltip(tr("Copy the SMILES")));
        copy.setOnAction(_ -> {
            var content = new ClipboardContent();
            content.putString(model.smilesProperty().get());
            Clipboard.getSystemClipboard().setContent(content);
        });
        numbers.setId("molecule-numbers");
        numbers.getStyleClass().addAll("button-icon", "flat");
        numbers.setAccessibleText(tr("Number the atoms"));
        numbers.setTooltip(new Tooltip(tr("Number the atoms as in the SMILES")));
        structure.atomNumbersProperty().bind(numbers.selectedProperty());
        var bar = new HBox(smiles, numbers, copy);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("pane-bar");
        return bar;
    }

    private Label problem() {
        var label = new Label();
        label.getStyleClass().add("empty-text");
        label.textProperty().bind(model.problemProperty());
        label.visibleProperty().bind(model.problemProperty().isNotEmpty());
        return label;
    }

    private Label empty() {
        var label = new Label(tr("No molecule is in focus. Click a row in Molecules, or type a SMILES at the top."));
        label.setId("molecule-empty");
        label.getStyleClass().add("empty-text");
        label.visibleProperty().bind(model.smilesProperty().isEmpty());
        return label;
    }

    private void show(List<Fact> known) {
        facts.getChildren().clear();
        for (int i = 0; i < known.size(); i++) {
            Fact fact = known.get(i);
            var name = new Label(fact.name());
            name.getStyleClass().add("muted");
            name.setWrapText(true);
            var value = new Label(fact.value());
            value.setWrapText(true);
            if (fact.source() == MoleculeModel.Source.PREDICTED) {
                value.setStyle("-fx-text-fill: -color-accent-fg;");
            }
            facts.addRow(i, name, value);
        }
    }
}
