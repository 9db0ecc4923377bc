package org.molweave.app.pane.project;

import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.molweave.app.icon.Icon;
import org.molweave.app.text.Text;

/// Shows the files of the open project as a tree; a double click or Enter opens one.
public final class ProjectPane extends BorderPane {

    private final ProjectModel model;
    private final TreeView<Line> tree = new TreeView<>();
    private final Label name = new Label();
    private final Label description = new Label();

    /// A line of the tree; `file` is missing for the title of a section.
    private record Line(String text, String icon, @Nullable Path file) {}

    public ProjectPane(ProjectModel model) {
        this.model = model;
        tree.setId("project-tree");
        tree.setShowRoot(false);
        tree.setCellFactory(_ -> new Cell());
        tree.setAccessibleText(Text.tr("Files of the project"));
        tree.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                openSelected();
            }
        });
        tree.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openSelected();
            }
        });
        name.getStyleClass().add("section-title");
        description.setWrapText(true);
        description.getStyleClass().add("muted");
        var heading = new VBox(2, name, description);
        heading.getStyleClass().add("pane-heading");
        setTop(heading);
        var empty =
                new Label(Text.tr("No project is open.\nOpen one by File ▸ Open a project…, or drop its folder here."));
        empty.getStyleClass().add("empty-text");
        model.contentsProperty().subscribe(contents -> {
            setCenter(contents == null ? empty : tree);
            heading.setVisible(contents != null);
            heading.setManaged(contents != null);
            if (contents != null) {
                show(contents);
            }
        });
    }

    private void show(ProjectModel.Contents contents) {
        name.setText(contents.name());
        description.setText(contents.description());
        var root = new TreeItem<Line>();
        for (ProjectModel.Section section : contents.sections()) {
            var item = new TreeItem<>(new Line(section.title(), section.icon(), null));
            item.setExpanded(true);
            for (Path file : section.files()) {
                item.getChildren().add(new TreeItem<>(new Line(String.valueOf(file.getFileName()), "file", file)));
            }
            root.getChildren().add(item);
        }
        tree.setRoot(root);
    }

    private void openSelected() {
        TreeItem<Line> item = tree.getSelectionModel().getSelectedItem();
        Path file = item == null ? null : item.getValue().file();
        if (file != null) {
            model.open(file);
            tree.refresh();
        }
    }

    private final class Cell extends TreeCell<Line> {
        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
                return;
            }
            setText(line.text());
            setGraphic(Icon.of(line.icon()));
            Path file = line.file();
            setTooltip(file == null ? null : new Tooltip(Text.tr("%s\nDouble-click to open", file)));
            setStyle(file != null && model.isShown(file) ? "-fx-font-weight: bold;" : "");
        }
    }
}
