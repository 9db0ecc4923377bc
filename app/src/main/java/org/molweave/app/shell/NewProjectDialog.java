package org.molweave.app.shell;

import static org.molweave.app.text.Text.tr;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import org.molweave.app.project.NewProject;
import org.molweave.app.task.Background;

/// Asks for the name and the folder of a new project. The folder follows the name until a person writes another one.
final class NewProjectDialog {

    private final Window owner;
    private final Background background;
    private final TextField name = new TextField();
    private final TextField folder = new TextField();
    private final Label problem = new Label();
    private Path parent;

    private NewProjectDialog(Window owner, Background background, Path parent) {
        this.owner = owner;
        this.background = background;
        this.parent = parent;
    }

    /// Empty where the user left it; `parent` is where the folder is made unless another place is chosen.
    static Optional<NewProject> ask(Window owner, Background background, Path parent) {
        return new NewProjectDialog(owner, background, parent).ask();
    }

    private Optional<NewProject> ask() {
        Dialog<ButtonType> dialog = Dialogs.plain(owner, tr("New project"));
        var make = new ButtonType(tr("Make the project"), ButtonBar.ButtonData.OK_DONE);
        dialog.getDialogPane().setId("new-project");
        dialog.getDialogPane().setContent(form());
        dialog.getDialogPane()
                .getButtonTypes()
                .setAll(make, new ButtonType(tr("Cancel"), ButtonBar.ButtonData.CANCEL_CLOSE));
        Node button = dialog.getDialogPane().lookupButton(make);
        button.setId("new-project-make");
        button.disableProperty().bind(problem.textProperty().isNotEmpty());
        // The dialog gives the focus to its button while it is being shown; what is to be written comes first.
        dialog.setOnShown(_ -> background.after(
                Duration.ZERO,
                () -> background.show(() -> {
                    name.requestFocus();
                    name.selectAll();
                })));
        return dialog.showAndWait()
                .filter(make::equals)
                .map(_ -> new NewProject(
                        name.getText().strip(), Path.of(folder.getText().strip())));
    }

    private GridPane form() {
        name.setId("new-project-name");
        folder.setId("new-project-folder");
        folder.setPrefColumnCount(36);
        problem.getStyleClass().add("setting-problem");
        problem.setWrapText(true);
        var choose = new Button(tr("Choose…"));
        choose.setId("new-project-choose");
        choose.setAccessibleText(tr("Choose where the folder of the project is made"));
        choose.setOnAction(_ -> choose());
        name.textProperty().subscribe(_ -> follow());
        folder.textProperty().subscribe(_ -> check());
        name.setText(tr("My project"));
        var form = new GridPane(10, 8);
        form.setPadding(new Insets(14, 14, 4, 14));
        form.addRow(0, label(tr("Name"), name), name);
        form.addRow(1, label(tr("Folder"), folder), folder, choose);
        var note = new Label(tr("The folder is made. Everything of the project is kept in it."));
        note.getStyleClass().add("muted");
        form.add(note, 1, 2, 2, 1);
        form.add(problem, 1, 3, 2, 1);
        GridPane.setHgrow(folder, Priority.ALWAYS);
        GridPane.setHgrow(name, Priority.ALWAYS);
        return form;
    }

    private static Label label(String text, TextField field) {
        var label = new Label(text);
        label.setLabelFor(field);
        return label;
    }

    private void follow() {
        String wanted = NewProject.folderName(name.getText());
        folder.setText(
                wanted.isEmpty() ? "" : NewProject.free(parent.resolve(wanted)).toString());
        check();
    }

    private void check() {
        problem.setText(NewProject.problem(name.getText(), folder.getText()));
    }

    private void choose() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(tr("Where the folder of the project is made"));
        if (Files.isDirectory(parent)) {
            chooser.setInitialDirectory(parent.toFile());
        }
        File chosen = chooser.showDialog(owner);
        if (chosen != null) {
            parent = chosen.toPath();
            follow();
        }
    }
}
