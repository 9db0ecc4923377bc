package org.molweave.app.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.app.notice.Notice;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Background;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

class TablesTest {

    private record Line(String name, double value) {}

    @TempDir
    Path folder;

    private final TableView<Line> table = new TableView<>();
    private final Workspace workspace = new Workspace(Background.immediate());

    /// Tables cannot be made before.
    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void show() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        new FxRobot().interact(() -> {
            TableColumn<Line, String> name = new TableColumn<>("Name");
            name.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().name));
            TableColumn<Line, Line> value = new TableColumn<>();
            value.setGraphic(new Label("Value"));
            value.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
            Tables.text(value, line -> "%.1f".formatted(line.value), line -> Double.toString(line.value));
            TableColumn<Line, Button> button = new TableColumn<>("Button");
            button.setCellValueFactory(_ -> new ReadOnlyObjectWrapper<>(new Button("press")));
            TableColumn<Line, String> hidden = new TableColumn<>("Hidden");
            hidden.setVisible(false);
            table.getColumns().setAll(List.of(name, value, button, hidden));
            table.getItems().setAll(new Line("a", 1.23456), new Line("b", 2));
            Tables.offer(table, "Lines");
            stage.setScene(new javafx.scene.Scene(new BorderPane(new VBox(new Label("x"), table)), 300, 200));
            stage.show();
        });
    }

    @Test
    void theVisibleColumnsOfTextAreTheTable() {
        TableContent content = Tables.around(table).orElseThrow();

        assertEquals(List.of("Name", "Value"), content.head());
        assertEquals(List.of(List.of("a", "1.2"), List.of("b", "2.0")), content.cells());
        assertEquals("Name,Value\na,1.23456\nb,2.0\n", content.as(TableText.CSV));
    }

    @Test
    void itIsFoundFromAboveAndHasAMenu() {
        assertEquals(Optional.of("Lines"), Tables.in(table.getScene().getRoot()).map(TableContent::title));
        assertEquals(2, table.getContextMenu().getItems().size());
    }

    @Test
    void theEndingOfTheFileDecidesItsForm() throws IOException {
        var actions = new TableActions(workspace, table.getScene().getWindow(), Optional::empty);
        TableContent content = Tables.around(table).orElseThrow();

        actions.save(content, folder.resolve("t.tex"));
        actions.save(content, folder.resolve("t.txt"));

        assertTrue(Files.readString(folder.resolve("t.tex")).startsWith("\\begin{tabular}{lr}"));
        assertEquals(content.as(TableText.CSV), Files.readString(folder.resolve("t.txt")));
        actions.save(content, folder.resolve("nowhere").resolve("t.csv"));
        Notice notice = workspace.notices().all().getLast();
        assertEquals(Notice.Level.ERROR, notice.level());
        assertTrue(notice.detail().contains("nowhere"), notice.detail());
    }

    @Test
    void structuresAreSavedWithTheirData() throws IOException {
        var actions = new TableActions(workspace, table.getScene().getWindow(), Optional::empty);
        TableContent molecules = new TableContent(
                "m",
                List.of("smiles", "logS"),
                List.of(List.of("nonsense", "1.0"), List.of("CCO", "2.0")),
                List.of(List.of("nonsense", "1"), List.of("CCO", "2.0001")));

        actions.save(molecules, folder.resolve("m.sdf"));
        actions.save(Tables.around(table).orElseThrow(), folder.resolve("none.sdf"));

        String text = Files.readString(folder.resolve("m.sdf"));
        assertEquals(2, text.lines().filter("$$$$"::equals).count());
        assertTrue(text.contains("> <logS>\n2.0001\n"), text);
        assertTrue(Files.notExists(folder.resolve("none.sdf")));
        assertTrue(
                workspace.notices().all().getLast().detail().contains("no column of SMILES"),
                workspace.notices().all().getLast().toString());
    }

    @Test
    void withoutATableThatIsSaid() {
        var actions = new TableActions(workspace, table.getScene().getWindow(), Optional::empty);

        actions.commands().getFirst().fire();

        assertEquals(Notice.Level.WARNING, workspace.notices().all().getLast().level());
    }
}
