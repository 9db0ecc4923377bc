package org.molweave.app;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.app.history.RunRow;
import org.molweave.app.project.MoleculeTable;
import org.molweave.app.project.Selection;

/// The errors of a finished run, from the Runs pane to the molecule that is predicted worst.
class WindowErrorsTest {

    private static final int MOLECULES = 120;
    private static final int MEASURED = 1;
    private static final int PREDICTED = 2;
    private static final int ERROR = 3;

    @TempDir
    Path folder;

    private Window window;

    @BeforeEach
    void trainAForest() throws Exception {
        Path project = Window.sample("solubility", folder);
        List<String> rows = Window.someRows(MOLECULES);
        rows.addFirst("smiles;measured");
        Files.write(project.resolve("data/small.csv"), rows);
        EngineTools.Outcome trained = EngineTools.run(
                List.of(
                        "train",
                        "--project",
                        project.toString(),
                        "--method",
                        "fingerprint-forest",
                        "--data",
                        "data/small.csv",
                        "--split",
                        "scaffold",
                        "--title",
                        "Forest"),
                null);
        assertEquals(0, trained.exit(), trained.said());
        window = Window.start(folder.resolve("home"), project.toString());
        window.until(() -> window.workspace().table() != null
                && window.<RunRow>rows("#runs-table").size() == 1);
        window.open(project.resolve("data/small.csv"));
        window.until(() -> table().size() == MOLECULES);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void theWorstMoleculeIsSeenInAllPanes() throws Exception {
        window.row("#runs-table", 0);
        window.until(() -> !window.find("#runs-errors", Button.class).isDisabled());
        window.click("#runs-errors");
        window.until(() -> !window.rows("#errors-worst").isEmpty());

        List<Double> sizes = column(ERROR).stream().map(Math::abs).toList();
        List<Double> sorted = new ArrayList<>(sizes);
        sorted.sort((one, other) -> Double.compare(other, one));
        assertEquals(sorted, sizes);
        assertTrue(
                window.text("#errors-summary").startsWith(sizes.size() + " test molecules"),
                () -> window.text("#errors-summary"));

        window.row("#errors-worst", 0);
        window.until(() -> focus().row() >= 0 && table().dataset().labels()[focus().row()][0] == worst(MEASURED));
        assertEquals(worst(ERROR), worst(PREDICTED) - worst(MEASURED), 1e-5, "the error is predicted minus measured");
        assertEquals(focus().molecule().smiles(), window.text("#molecule-smiles"));
        assertEquals(List.of(focus().row()), selectedRows());
        window.picture("errors-worst");

        int before = focus().row();
        window.press(KeyCode.DOWN);
        window.until(() -> focus().row() != before);
        assertEquals((float) (double) column(MEASURED).get(1), table().dataset().labels()[focus().row()][0]);
    }

    @Test
    void aMoleculeOfTheTableIsFoundAmongTheWorst() throws Exception {
        window.row("#runs-table", 0);
        window.fire("runs.errors");
        window.until(() -> !window.rows("#errors-worst").isEmpty());
        window.row("#errors-worst", 2);
        int row = focus().row();

        window.robot().interact(() -> window.workspace().focusRow(row == 0 ? 1 : 0));
        window.robot().interact(() -> window.workspace().focusRow(row));

        assertEquals(2, worstTable().getSelectionModel().getSelectedIndex());
    }

    private MoleculeTable table() {
        return requireNonNull(window.workspace().table());
    }

    private Selection.Focus focus() {
        return requireNonNull(window.workspace().selection().focus());
    }

    private List<Integer> selectedRows() {
        return window.workspace().selection().rowsProperty().get().stream()
                .boxed()
                .toList();
    }

    @SuppressWarnings("unchecked")
    private TableView<Integer> worstTable() {
        return window.find("#errors-worst", TableView.class);
    }

    private List<Double> column(int column) {
        TableView<Integer> shown = worstTable();
        List<Double> values = new ArrayList<>();
        for (int row = 0; row < shown.getItems().size(); row++) {
            values.add((Double) shown.getColumns().get(column).getCellData(row));
        }
        return values;
    }

    private float worst(int column) {
        return (float) (double) column(column).getFirst();
    }
}
