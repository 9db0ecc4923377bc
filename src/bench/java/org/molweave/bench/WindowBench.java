package org.molweave.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;
import org.molweave.app.command.Command;
import org.molweave.app.history.RunRow;
import org.molweave.app.inference.Inference;
import org.molweave.app.inference.ModelChooserModel;
import org.molweave.app.jobs.EngineLauncher;
import org.molweave.app.jobs.JobQueue;
import org.molweave.app.jobs.RunLibrary;
import org.molweave.app.pane.attention.AttentionModel;
import org.molweave.app.pane.attention.AttentionPane;
import org.molweave.app.pane.augmentation.AugmentationModel;
import org.molweave.app.pane.augmentation.AugmentationPane;
import org.molweave.app.pane.molecules.Field;
import org.molweave.app.pane.molecules.Filter;
import org.molweave.app.pane.molecules.MoleculesModel;
import org.molweave.app.pane.molecules.MoleculesPane;
import org.molweave.app.pane.molecules.Sort;
import org.molweave.app.pane.runs.RunsModel;
import org.molweave.app.pane.runs.RunsPane;
import org.molweave.app.project.Opener;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Background;
import org.molweave.engine.data.ReadOptions;
import org.molweave.engine.device.DeviceSurvey;
import org.molweave.engine.run.Project;

/// What a person waits for in the window: its start, a table of 100,000 molecules, the graph of a clicked molecule, a
/// history of 10,000 runs.
///
/// Options: `parts` (some of start,table,click,history), `molecules`, `project` (a copy of the solubility sample),
/// `history` (a folder of [HistoryBench]), `clicks`. Needs a display, or `-Dglass.platform=Headless`; `start` needs a
/// display and the start script of the current folder.
public final class WindowBench {

    private static final int FRAMES = 600;
    private static final double PIXELS_PER_FRAME = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Map<String, String> options;
    private final Background background = Background.ofThreads();

    private WindowBench(Map<String, String> options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = BenchOptions.parse(
                arguments,
                Map.of(
                        "parts", "start,table,click,history",
                        "molecules", "sample-projects/pretrained/data/pubchem_100k.smi.gz",
                        "project", "sample-projects/solubility",
                        "history", "target/history-bench",
                        "clicks", "60",
                        "starts", "4"));
        var bench = new WindowBench(options);
        List<String> parts = List.of(bench.option("parts").split(","));
        if (parts.contains("start")) {
            bench.start();
        }
        Screen screen = Screen.open(bench.background);
        if (parts.contains("table")) {
            bench.table(screen);
        }
        if (parts.contains("click")) {
            bench.click(screen);
        }
        if (parts.contains("history")) {
            bench.history(screen);
        }
        print("memory in use at the end: %.0f MB", used() / 1e6);
        System.exit(0);
    }

    private String option(String name) {
        return options.getOrDefault(name, "");
    }

    /// The whole program, as a person starts it: from the command to the first frames and to the sample with its graph.
    private void start() throws IOException, InterruptedException {
        Path times = Files.createTempFile("stopwatch", ".txt");
        for (int i = 1; i <= Integer.parseInt(option("starts")); i++) {
            Files.writeString(times, "");
            var builder = new ProcessBuilder("./molweave", "open", option("project")).inheritIO();
            builder.environment().put("MOLWEAVE_JAVA_OPTIONS", "-Dmolweave.stopwatch=" + times);
            long begin = System.currentTimeMillis();
            Process process = builder.start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("The window did not come in " + PATIENCE);
            }
            for (String line : Files.readAllLines(times)) {
                String[] fields = line.split("\t");
                print("start %d: %s after %.2f s", i, fields[0], (Long.parseLong(fields[1]) - begin) / 1e3);
            }
        }
        Files.delete(times);
    }

    private void table(Screen screen) throws Exception {
        double memory = used();
        var workspace = screen.call(() -> new Workspace(background));
        var model = screen.call(() -> new MoleculesModel(workspace));
        var pane = screen.call(() -> new MoleculesPane(model, workspace));
        Stage stage = screen.show(pane, 700, 960);
        print(
                "table: file to first screen %.0f ms",
                screen.millis(
                        () -> new Opener(workspace).openMolecules(Path.of(option("molecules")), ReadOptions.DEFAULTS),
                        () -> workspace.table() != null && !model.rows().isEmpty()));
        print("table: %,d molecules, memory +%.0f MB", model.rows().size(), (used() - memory) / 1e6);
        scroll(screen, pane);
        question(
                screen,
                model,
                "search \"c1ccccc1\"",
                () -> model.searchProperty().set("c1ccccc1"));
        question(screen, model, "no search", () -> model.searchProperty().set(""));
        question(screen, model, "sort by atoms", () -> model.sortProperty().set(new Sort(new Field.Structure(), true)));
        question(
                screen,
                model,
                "sort by SMILES",
                () -> model.sortProperty().set(new Sort(new Field.SmilesText(), false)));
        question(screen, model, "SMARTS c1ccncc1", () -> model.filters().add(new Filter.Contains("c1ccncc1")));
        question(screen, model, "no filter", () -> model.filters().clear());
        var half = new BitSet();
        for (int row = 0; row < 100_000; row += 2) {
            half.set(row);
        }
        print(
                "table: selection of 50,000 rows shown after %.0f ms",
                screen.millis(() -> workspace.selection().rowsProperty().set(half), () -> true));
        print("table: all rows selected after %.0f ms", screen.millis(model.selection()::selectShown, () -> true));
        screen.call(() -> {
            stage.close();
            return true;
        });
    }

    private static void scroll(Screen screen, MoleculesPane pane) throws Exception {
        VirtualFlow<?> flow = screen.call(
                () -> (VirtualFlow<?>) ((TableView<?>) pane.lookup("#molecules-table")).lookup(".virtual-flow"));
        double[] slow = screen.pulses(FRAMES, () -> flow.scrollPixels(PIXELS_PER_FRAME / 6));
        print("table: scrolled slowly, %s", Screen.describe(slow));
        double[] fast = screen.pulses(FRAMES, () -> flow.scrollPixels(PIXELS_PER_FRAME));
        print("table: scrolled fast, %s", Screen.describe(fast));
        int[] row = {0};
        double[] jumps = screen.pulses(FRAMES, () -> flow.scrollTo((row[0] += 997) % 99_000));
        print("table: jumped at each frame, %s", Screen.describe(jumps));
    }

    /// The answer is complete and on the screen.
    private static void question(Screen screen, MoleculesModel model, String name, Runnable ask) throws Exception {
        int[] pulses = {0};
        int before = model.rows().size();
        double millis = screen.millis(
                ask,
                () -> pulses[0]++ > 0
                        && model.doneProperty().get() == 1
                        && (model.rows().size() != before || name.startsWith("sort")));
        print("table: %s, %,d rows after %.0f ms", name, model.rows().size(), millis);
    }

    private void click(Screen screen) throws Exception {
        var workspace = screen.call(() -> new Workspace(background));
        var inference = screen.call(() -> new Inference(workspace));
        var augmentation = screen.call(() -> new AugmentationModel(workspace, inference));
        var attention = screen.call(() -> new AttentionModel(workspace, inference));
        Stage stage = screen.show(
                screen.call(() -> new SplitPane(
                        new AugmentationPane(augmentation),
                        new AttentionPane(
                                attention,
                                new ModelChooserModel(workspace, workspace.modelProperty(), List.of()),
                                new ModelChooserModel(workspace, attention.otherModelProperty(), List.of())))),
                1400,
                900);
        Path project = Path.of(option("project"));
        double ready = screen.millis(
                () -> new Opener(workspace).openProject(project),
                () -> inference.focus().attentionProperty().get() != null
                        && augmentation.pictureProperty().get() != null);
        print("click: project to the first graph with attention %.0f ms", ready);
        int clicks = Integer.parseInt(option("clicks"));
        double[] times = new double[clicks];
        for (int i = 0; i < clicks; i++) {
            int row = (i * 37 + 5) % 1_200;
            Object before =
                    screen.call(() -> inference.focus().attentionProperty().get());
            Object picture = screen.call(() -> augmentation.pictureProperty().get());
            times[i] = screen.millis(
                    () -> workspace.focusRow(row),
                    () -> inference.focus().attentionProperty().get() != null
                            && !java.util.Objects.equals(
                                    inference.focus().attentionProperty().get(), before)
                            && !picture.equals(augmentation.pictureProperty().get()));
        }
        double first = times[0];
        Arrays.sort(times);
        print(
                "click: selection to drawn graph with attention, first %.0f ms, median %.0f ms, 95%% %.0f ms, slowest"
                        + " %.0f ms of %d",
                first, times[clicks / 2], times[clicks * 95 / 100], times[clicks - 1], clicks);
        screen.call(() -> {
            inference.close();
            stage.close();
            return true;
        });
    }

    private void history(Screen screen) throws Exception {
        Path folder = Path.of(option("history"));
        if (Files.notExists(folder.resolve("runs"))) {
            print("history: there is none in %s; run HistoryBench first", folder);
            return;
        }
        if (Files.notExists(folder.resolve(Project.FILE))) {
            Files.writeString(folder.resolve(Project.FILE), "{\"format\": 1, \"name\": \"History\", \"recipe\": []}");
        }
        double memory = used();
        var workspace = screen.call(() -> new Workspace(background));
        var library = screen.call(() -> new RunLibrary(workspace));
        var queue =
                screen.call(() -> new JobQueue(workspace, library, new EngineLauncher(DeviceSurvey.ofThisComputer())));
        var model = screen.call(() -> new RunsModel(workspace, library, queue));
        RunsPane pane = screen.call(() -> new RunsPane(
                model,
                workspace.themeProperty(),
                _ -> {},
                _ -> {},
                Command.of("runs.errors", "Runs", "Errors…", "target", "", () -> {})));
        Stage stage = screen.show(pane, 1600, 400);
        Project project = Project.open(folder);
        print(
                "history: opened to the table of all runs %.0f ms",
                screen.millis(
                        () -> workspace.projectProperty().set(project),
                        () -> !model.shown().isEmpty()));
        print("history: %,d runs, memory +%.0f MB", model.shown().size(), (used() - memory) / 1e6);
        screen.millis(() -> {}, () -> library.readyProperty().get());
        screen.millis(
                () -> workspace.projectProperty().set(null), () -> model.shown().isEmpty());
        print(
                "history: opened again %.0f ms",
                screen.millis(
                        () -> workspace.projectProperty().set(project),
                        () -> !model.shown().isEmpty()));
        screen.millis(() -> {}, () -> library.readyProperty().get());
        print(
                "history: filter by two words %.0f ms",
                screen.millis(() -> model.filterProperty().set("epochs=20 seven"), () -> true));
        print(
                "history: filter taken away %.0f ms",
                screen.millis(() -> model.filterProperty().set(""), () -> true));
        TableView<RunRow> table = screen.call(() -> runs(pane));
        for (String column : List.of("runs-column-measure", "runs-column-title", "runs-column-started")) {
            print(
                    "history: sort by %s %.0f ms",
                    column.substring(column.lastIndexOf('-') + 1),
                    screen.millis(
                            () -> table.getColumns().stream()
                                    .filter(found -> column.equals(found.getId()))
                                    .forEach(found -> table.getSortOrder().setAll(List.of(found))),
                            () -> true));
        }
        print(
                "history: 200 runs selected and compared %.0f ms",
                screen.millis(
                        () -> workspace
                                .selection()
                                .runsProperty()
                                .set(model.shown().subList(0, 200).stream()
                                        .map(RunRow::id)
                                        .toList()),
                        () -> model.comparisonProperty().get().runs().size() == 200));
        VirtualFlow<?> flow = screen.call(() -> (VirtualFlow<?>) table.lookup(".virtual-flow"));
        print(
                "history: scrolled, %s",
                Screen.describe(screen.pulses(FRAMES, () -> flow.scrollPixels(PIXELS_PER_FRAME))));
        screen.call(() -> {
            library.close();
            stage.close();
            return true;
        });
    }

    @SuppressWarnings("unchecked")
    private static TableView<RunRow> runs(RunsPane pane) {
        return (TableView<RunRow>) pane.lookup("#runs-table");
    }

    private static double used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
