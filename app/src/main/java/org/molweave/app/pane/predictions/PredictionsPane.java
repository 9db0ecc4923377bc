package org.molweave.app.pane.predictions;

import java.io.File;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.molweave.app.icon.Icon;
import org.molweave.app.inference.ModelChooser;
import org.molweave.app.inference.ModelChooserModel;
import org.molweave.app.pane.StructurePictures;
import org.molweave.app.text.Text;

/// SMILES in, predictions out; below, the training molecules that the one in focus is most like.
public final class PredictionsPane extends BorderPane {

    private static final KeyCombination PREDICT = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final PredictionsModel model;
    private final TextArea input = new TextArea();

    public PredictionsPane(PredictionsModel model, ModelChooserModel models) {
        this.model = model;
        setId("predictions-pane");
        getStyleClass().addAll("pane-content", "predictions-pane");
        getStylesheets()
                .add(PredictionsPane.class.getResource("predictions.css").toExternalForm());
        var structures = new StructurePictures(model.workspace());
        var chooser = new ModelChooser(models, "predictions-model", Text.tr("No model"));
        var top = new VBox(6, chooser, input(), buttons());
        top.getStyleClass().add("predictions-top");
        var table = new PredictionTableView(model, structures);
        var split = new SplitPane(table, new DomainView(model, structures));
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.6);
        SplitPane.setResizableWithParent(split.getItems().getLast(), false);
        setTop(top);
        setCenter(split);
        setBottom(status());
    }

    private TextArea input() {
        input.setId("predictions-input");
        input.setPromptText(Text.tr("Paste SMILES, one per line; a name may follow"));
        input.setAccessibleText(Text.tr("SMILES to predict, one per line"));
        input.getStyleClass().add("monospaced");
        input.setPrefRowCount(3);
        input.setMinHeight(64);
        input.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (PREDICT.match(event)) {
                model.predict(input.getText());
                event.consume();
            }
        });
        return input;
    }

    private FlowPane buttons() {
        var cannot = model.messageProperty().isNotEmpty().or(model.runningProperty());
        var predict =
                button("predict", "play", Text.tr("Predict"), Text.tr("Predict what is pasted above (Ctrl+Enter)"));
        predict.getStyleClass().add("accent");
        predict.disableProperty().bind(cannot.or(input.textProperty().isEmpty()));
        predict.setOnAction(_ -> model.predict(input.getText()));
        var open = button("open", "file", Text.tr("Open a file…"), Text.tr("Predict the molecules of a file"));
        open.disableProperty().bind(cannot);
        open.setOnAction(_ -> openFile());
        var table = button(
                "whole-table",
                "table",
                Text.tr("Predict the open table"),
                Text.tr("Add columns with the predictions, their spread and their errors to Molecules"));
        table.disableProperty()
                .bind(model.messageProperty()
                        .isNotEmpty()
                        .or(model.workspace().tableProperty().isNull()));
        table.setOnAction(_ -> model.predictTable());
        var export = button("export", "download", Text.tr("Export…"), Text.tr("Write the rows below to a CSV file"));
        export.setDisable(true);
        model.items().addListener((ListChangeListener<Item>)
                change -> export.setDisable(change.getList().isEmpty()));
        export.setOnAction(_ -> export());
        var cancel = button("cancel", "x", Text.tr("Cancel"), Text.tr("Stop predicting"));
        cancel.visibleProperty().bind(model.runningProperty());
        cancel.managedProperty().bind(cancel.visibleProperty());
        cancel.setOnAction(_ -> model.cancel());
        return new FlowPane(6, 6, predict, open, table, export, cancel);
    }

    private HBox status() {
        var status = new Label();
        status.setId("predictions-status");
        status.getStyleClass().add("muted");
        status.setWrapText(true);
        status.textProperty().bind(model.statusProperty());
        HBox.setHgrow(status, Priority.ALWAYS);
        var bar = new HBox(status);
        bar.getStyleClass().add("pane-bar");
        bar.managedProperty().bind(model.statusProperty().isNotEmpty());
        return bar;
    }

    private void openFile() {
        var chooser = new FileChooser();
        chooser.setTitle(Text.tr("Predict the molecules of a file"));
        chooser.getExtensionFilters()
                .setAll(List.of(
                        new FileChooser.ExtensionFilter(
                                Text.tr("Molecules"),
                                "*.csv",
                                "*.tsv",
                                "*.smi",
                                "*.smiles",
                                "*.txt",
                                "*.sdf",
                                "*.mol",
                                "*.gz"),
                        new FileChooser.ExtensionFilter(Text.tr("All files"), "*.*")));
        File file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            model.open(file.toPath());
        }
    }

    private void export() {
        var chooser = new FileChooser();
        chooser.setTitle(Text.tr("Export predictions"));
        chooser.setInitialFileName("predictions.csv");
        chooser.getExtensionFilters()
                .setAll(List.of(
                        new FileChooser.ExtensionFilter(Text.tr("Comma-separated values"), "*.csv"),
                        new FileChooser.ExtensionFilter(Text.tr("Structures with their data (SDF)"), "*.sdf")));
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            model.export(file.toPath());
        }
    }

    private static Button button(String id, String icon, String text, String help) {
        var button = new Button(text, Icon.of(icon));
        button.setId("predictions-" + id);
        button.setTooltip(new Tooltip(help));
        return button;
    }
}
