package org.molweave.app.device;

import static org.molweave.app.text.Text.tr;

import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.molweave.app.icon.Icon;
import org.molweave.engine.device.Checkup;

/// The doctor's findings as a list.
public final class CheckupView extends VBox {

    private static final double WIDTH = 720;

    private static final double HEIGHT = 460;

    private final GridPane findings = new GridPane(10, 7);
    private final Label conclusion =
            new Label(tr("Looking at Java, memory, disk, graphics cards and the tensor library…"));

    public CheckupView(CheckupModel model) {
        super(12);
        setId("checkup-view");
        setPrefSize(WIDTH, HEIGHT);
        setPadding(new Insets(8, 12, 0, 12));
        conclusion.setId("checkup-conclusion");
        conclusion.setWrapText(true);
        conclusion.getStyleClass().add("section-title");
        var subjects = new ColumnConstraints();
        subjects.setMinWidth(Region.USE_PREF_SIZE);
        var texts = new ColumnConstraints();
        texts.setHgrow(Priority.ALWAYS);
        findings.getColumnConstraints().addAll(new ColumnConstraints(20), subjects, texts);
        var scroll = new ScrollPane(findings);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var waiting = new ProgressBar();
        waiting.setMaxWidth(Double.MAX_VALUE);
        getChildren().setAll(conclusion, waiting);
        model.problemProperty().subscribe(problem -> {
            if (!problem.isEmpty()) {
                conclusion.setText(problem);
                getChildren().setAll(conclusion);
            }
        });
        model.checkupProperty().subscribe(found -> {
            if (found != null) {
                show(found);
                getChildren().setAll(conclusion, scroll, copy(found));
            }
        });
    }

    private void show(Checkup found) {
        conclusion.setText(found.conclusion());
        int row = 0;
        for (Checkup.Finding finding : found.findings()) {
            var subject = new Label(finding.subject().strip());
            subject.getStyleClass().add("muted");
            var text = new Label(finding.text());
            text.setWrapText(true);
            Node mark = mark(finding.level());
            for (Node node : new Node[] {mark, subject, text}) {
                GridPane.setValignment(node, VPos.TOP);
            }
            findings.addRow(row++, mark, subject, text);
        }
    }

    private static Node mark(Checkup.Level level) {
        Node icon = switch (level) {
            case FINE -> Icon.of("check");
            case WARNING, PROBLEM -> Icon.of("alert");
        };
        icon.getStyleClass()
                .add(
                        switch (level) {
                            case FINE -> "success";
                            case WARNING -> "warning";
                            case PROBLEM -> "danger";
                        });
        icon.setAccessibleText(
                switch (level) {
                    case FINE -> tr("fine");
                    case WARNING -> tr("could be better");
                    case PROBLEM -> tr("in the way");
                });
        return icon;
    }

    private static Button copy(Checkup found) {
        var copy = new Button(tr("Copy as text"), Icon.of("copy"));
        copy.setId("checkup-copy");
        copy.setTooltip(new Tooltip(tr("The same text that the command line prints with `molweave doctor`")));
        copy.setOnAction(_ -> {
            var content = new ClipboardContent();
            content.putString(found.text());
            Clipboard.getSystemClipboard().setContent(content);
        });
        return copy;
    }
}
