package org.molweave.app.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Separator;
import javafx.scene.control.ToolBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.molweave.app.command.Command;
import org.molweave.app.command.Commands;
import org.molweave.app.pane.Pane;
import org.molweave.app.pane.PaneRequest;
import org.molweave.app.project.NewProject;
import org.molweave.app.project.Workspace;
import org.molweave.app.settings.Preferences;
import org.molweave.app.settings.PreferencesStore;
import org.molweave.app.text.Text;
import org.molweave.app.tour.TourModel;
import org.molweave.app.tour.TourView;
import org.molweave.viz.figure.FigureSource;

/// The main window: menus and tools above, panes in the middle (or the welcome view while no project is open), status
/// below, palette and messages over everything.
public final class MainWindow {

    private final Workspace workspace;
    private final Commands commands;
    private final PreferencesStore preferences;
    private final Stage stage;
    private final Dock dock;
    private final Appearances appearances;
    private final BorderPane frame = new BorderPane();
    private final StackPane root = new StackPane();
    private final List<SettingsPage> settingsPages = new ArrayList<>();
    private final StagePlace place;
    private @Nullable Palette palette;
    private @Nullable PaneListener listener;

    /// `panes` in the order of their tabs; `jobs` is a summary for the status line.
    public MainWindow(
            Stage stage,
            Workspace workspace,
            Commands commands,
            PreferencesStore preferences,
            List<Pane> panes,
            Region jobs) {
        this.stage = stage;
        this.workspace = workspace;
        this.commands = commands;
        this.preferences = preferences;
        place = new StagePlace(stage, preferences.get().window());
        dock = new Dock(panes, new Requests());
        appearances = new Appearances(preferences, workspace.themeProperty());
        frame.setBottom(new StatusLine(workspace, jobs));
        root.setId("root");
        var notices = new NoticeBar(
                workspace.notices(),
                notice -> Dialogs.error(stage, notice, workspace.notices().all(), preferences));
        StackPane.setAlignment(notices, Pos.BOTTOM_RIGHT);
        root.getChildren().addAll(frame, notices);
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && palette != null) {
                closePalette();
                event.consume();
            }
        });
        preferences.preferencesProperty().subscribe(p -> scale(p.scale()));
    }

    /// Builds menus and tools from the commands registered so far and opens the window where it was last.
    /// `welcome` is shown while no project is open, `search` stands in the toolbar.
    public void open(Region welcome, List<String> tools, Region search) {
        frame.setTop(new VBox(Menus.bar(commands), toolBar(tools, search)));
        workspace.projectProperty().subscribe(project -> {
            boolean empty = project == null && workspace.table() == null && workspace.knowledge() == null;
            frame.setCenter(empty ? welcome : dock.node());
            stage.setTitle(project == null ? "Molweave" : project.name() + " — Molweave");
        });
        workspace.tableProperty().subscribe(table -> leaveWelcome(table != null));
        workspace.knowledgeProperty().subscribe(knowledge -> leaveWelcome(knowledge != null));
        Preferences saved = preferences.get();
        if (saved.layout() != null) {
            dock.restore(saved.layout());
        }
        stage.setScene(scene());
        place.apply();
        stage.show();
    }

    private void leaveWelcome(boolean somethingToSee) {
        if (somethingToSee) {
            frame.setCenter(dock.node());
        }
    }

    private ToolBar toolBar(List<String> tools, Region search) {
        var bar = new ToolBar();
        bar.setId("tool-bar");
        for (String id : tools) {
            if (id.isEmpty()) {
                bar.getItems().add(new Separator(javafx.geometry.Orientation.VERTICAL));
            } else {
                commands.find(id).map(Menus::button).ifPresent(bar.getItems()::add);
            }
        }
        var before = new Region();
        var after = new Region();
        HBox.setHgrow(before, Priority.ALWAYS);
        HBox.setHgrow(after, Priority.ALWAYS);
        bar.getItems().addAll(before, search, after);
        for (String id : List.of("view.palette", "view.theme", "help.shortcuts", "help.guide")) {
            commands.find(id).map(Menus::button).ifPresent(bar.getItems()::add);
        }
        return bar;
    }

    private Scene scene() {
        var scene = new Scene(root, place.width(), place.height());
        StyleSheets.apply(scene);
        scene.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        return scene;
    }

    private void scale(double scale) {
        root.setStyle("-fx-font-size: %.2fpx;".formatted(13 * scale));
    }

    /// Keeps the place of the window and the arrangement of the panes.
    public void remember() {
        if (stage.getScene() != null) {
            preferences.change(p -> p.withWindow(place.get(), dock.save()));
        }
    }

    public void showPane(String id) {
        leaveWelcome(true);
        dock.show(id);
    }

    public void hidePane(String id) {
        dock.hide(id);
    }

    public boolean isOpen(String id) {
        return dock.isOpen(id);
    }

    /// All panes, also those that are closed.
    public List<Pane> panes() {
        return dock.panes();
    }

    public void resetLayout() {
        dock.reset();
    }

    /// Gives the arrangement of the panes a name.
    public void saveLayout() {
        Dialogs.ask(stage, Text.tr("Save the layout"), Text.tr("Name of the layout"), "", Text.tr("Save"))
                .ifPresent(name -> preferences.change(p -> p.withLayout(name, dock.save())));
    }

    public void restoreLayout(String name) {
        Optional.ofNullable(preferences.get().layouts().get(name)).ifPresent(dock::restore);
    }

    public void toggleTheme() {
        appearances.toggle();
    }

    public void showSettings() {
        showSettings("");
    }

    /// Opens the settings at the page with this id.
    public void showSettings(String page) {
        SettingsDialog.show(stage, preferences, settingsPages, page);
    }

    /// Adds a page to the settings.
    public void addSettings(SettingsPage page) {
        settingsPages.add(page);
    }

    public void showShortcuts() {
        Dialogs.shortcuts(stage, commands);
    }

    /// Shows something in a window over this one.
    public void show(String title, Region content) {
        Dialogs.show(stage, title, content);
    }

    /// Asks for the name of something new; empty where the user left it.
    public Optional<String> ask(String title, String question, String given, String button) {
        return Dialogs.ask(stage, title, question, given, button);
    }

    /// Asks for the name and the folder of a new project, made in `parent` unless the user chooses another place; empty
    /// where the user left it.
    public Optional<NewProject> askForProject(Path parent) {
        return NewProjectDialog.ask(stage, workspace.background(), parent);
    }

    /// Opens the command palette.
    public void showPalette() {
        if (palette == null) {
            var opened = new Palette(commands, this::closePalette);
            palette = opened;
            var veil = new StackPane(opened);
            veil.getStyleClass().add("veil");
            veil.setId("palette-veil");
            veil.setOnMousePressed(event -> {
                if (veil.equals(event.getTarget())) {
                    closePalette();
                }
            });
            StackPane.setAlignment(opened, Pos.TOP_CENTER);
            root.getChildren().add(veil);
        }
        palette.focus();
    }

    /// Lays the tour over the window until it is left or done.
    public void showTour(TourModel tour) {
        var view = new TourView(tour, root);
        EventHandler<KeyEvent> escape = event -> {
            if (TourView.isEnd(event)) {
                tour.leave();
                event.consume();
            }
        };
        root.addEventFilter(KeyEvent.KEY_PRESSED, escape);
        tour.atProperty().subscribe((_, _) -> {
            if (tour.isOver()) {
                root.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
                root.getChildren().remove(view);
            }
        });
        root.getChildren().add(view);
        tour.start();
        view.takeKeyboard();
    }

    private void closePalette() {
        if (palette != null) {
            Parent veil = palette.getParent();
            root.getChildren().remove(veil);
            palette = null;
            dock.node().requestFocus();
        }
    }

    /// The pictures that can be seen: those of the pane in focus first, then those of the middle, then all others.
    public List<FigureView> figureViews() {
        Optional<Pane> focused = focusedPane();
        return dock.visible().stream()
                .sorted(java.util.Comparator.comparing(
                                (Pane pane) -> !Optional.of(pane).equals(focused))
                        .thenComparing(pane -> pane.place() != Pane.Place.CENTRE))
                .flatMap(pane -> dock.content(pane.id()).stream().flatMap(node -> FigureView.of(pane, node).stream()))
                .toList();
    }

    /// The view of a pane that was shown once.
    public Optional<FigureSource> view(String pane) {
        return dock.content(pane).flatMap(FigureView::outermost);
    }

    /// The content of the pane in focus.
    public Optional<Node> focusedContent() {
        return focusedPane().flatMap(pane -> dock.content(pane.id()));
    }

    /// Who hears what is asked of the pictures and tables of panes.
    public void setOnRequest(PaneListener newListener) {
        listener = newListener;
    }

    private final class Requests implements PaneListener {

        @Override
        public void picture(FigureView view, PaneRequest request) {
            if (listener != null) {
                listener.picture(view, request);
            }
        }

        @Override
        public void table(Node node, PaneRequest request) {
            if (listener != null) {
                listener.table(node, request);
            }
        }
    }

    /// The pane that has the keyboard, for help.
    public Optional<Pane> focusedPane() {
        return stage.getScene() == null
                ? Optional.empty()
                : dock.paneOf(stage.getScene().getFocusOwner());
    }

    /// Shows lines of text as a terminal would, to be read and copied.
    public void showReport(String title, String text) {
        Dialogs.report(stage, title, text);
    }

    /// Asks before something of weight; `button` says what is done.
    public boolean confirm(String title, String text, String button) {
        return Dialogs.confirm(stage, title, text, button);
    }

    /// A button of the toolbar's kind for a command.
    public static Button button(Command command) {
        return Menus.button(command);
    }

    public Stage stage() {
        return stage;
    }
}
