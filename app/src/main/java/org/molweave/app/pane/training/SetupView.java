package org.molweave.app.pane.training;

import static org.molweave.app.text.Text.tr;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.molweave.app.form.SettingsForm;
import org.molweave.app.icon.Icon;
import org.molweave.app.jobs.Devices;
import org.molweave.engine.data.SplitKind;
import org.molweave.engine.device.DeviceReport;
import org.molweave.engine.method.Method;

/// Chooses what a run is made of, and starts it.
final class SetupView extends BorderPane {

    private final TrainingModel model;

    SetupView(TrainingModel model, Runnable started) {
        this.model = model;
        var form = new VBox(choices(), new SettingsForm(model.settings()), more());
        form.getStyleClass().add("training-form");
        var scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        setBottom(bottom(started));
    }

    private Region choices() {
        GridPane grid = grid();
        var method = new ComboBox<Method<?>>();
        method.getItems().setAll(model.methods());
        method.setConverter(text(found -> tr(found.title())));
        method.valueProperty().bindBidirectional(model.settings().methodProperty());
        ObservableValue<Method<?>> chosen = method.valueProperty();
        row(grid, 0, tr("Method"), method, "training-method", tr("What is done with the data."), always(chosen));
        row(
                grid,
                1,
                tr("Molecules"),
                files(model.dataChoices(), model.dataProperty()),
                "training-data",
                tr("The open table, or another file of the project."),
                chosen.map(_ -> model.readsMolecules()));
        row(
                grid,
                2,
                tr("Learn"),
                targets(),
                "training-target",
                tr("The measured properties that the model is to predict."),
                chosen.map(_ -> model.learnsProperties()));
        row(
                grid,
                3,
                tr("Split"),
                splits(),
                "training-split",
                tr("How molecules are divided into training, validation and test parts (80, 10 and 10 %)."),
                chosen.map(_ -> model.learnsProperties()));
        row(
                grid,
                4,
                tr("Start from"),
                starts(),
                "training-start",
                tr("The run or the checkpoint whose weights are taken over."),
                chosen.map(_ -> model.mayStartFrom()));
        row(
                grid,
                5,
                tr("Knowledge"),
                files(model.knowledgeChoices(), model.knowledgeProperty()),
                "training-knowledge",
                tr("The knowledge graph."),
                Bindings.createObjectBinding(model::readsKnowledge, chosen, model.startProperty()));
        return grid;
    }

    private static ObservableValue<Boolean> always(ObservableValue<?> value) {
        return value.map(_ -> true);
    }

    private static GridPane grid() {
        var grid = new GridPane();
        grid.getStyleClass().add("settings-grid");
        var labels = new ColumnConstraints();
        labels.setPercentWidth(38);
        var controls = new ColumnConstraints();
        controls.setHgrow(Priority.ALWAYS);
        controls.setFillWidth(true);
        grid.getColumnConstraints().addAll(labels, controls);
        return grid;
    }

    private static void row(
            GridPane grid,
            int row,
            String text,
            Control control,
            String id,
            String help,
            ObservableValue<Boolean> shown) {
        var label = new Label(text);
        label.getStyleClass().add("setting-label");
        label.setLabelFor(control);
        label.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setValignment(label, VPos.TOP);
        control.setId(id);
        control.setAccessibleText(text);
        control.setTooltip(new Tooltip(help));
        control.setMaxWidth(Double.MAX_VALUE);
        for (Node node : List.of(label, control)) {
            node.visibleProperty().bind(shown.orElse(false));
            node.managedProperty().bind(node.visibleProperty());
        }
        grid.addRow(row, label, control);
    }

    private static Control files(ObservableList<String> choices, Property<String> chosen) {
        var box = new ComboBox<>(choices);
        box.setPromptText(tr("no file in the project"));
        box.valueProperty().addListener((_, _, file) -> {
            if (file != null) {
                chosen.setValue(file);
            }
        });
        chosen.subscribe(file -> box.setValue(file == null || file.isEmpty() ? null : file));
        return box;
    }

    private Control targets() {
        var menu = new MenuButton();
        Runnable build = () -> {
            DataFacts facts = model.factsProperty().get();
            menu.getItems().clear();
            for (String property : facts == null ? List.<String>of() : facts.properties()) {
                var item = new CheckMenuItem(property);
                item.setMnemonicParsing(false);
                item.setSelected(model.targets().contains(property));
                item.selectedProperty().subscribe(on -> choose(property, on));
                menu.getItems().add(item);
            }
        };
        model.factsProperty().subscribe(_ -> build.run());
        model.targets().addListener((ListChangeListener<String>) _ -> menu.setText(targetsText()));
        menu.setText(targetsText());
        menu.setOnShowing(_ -> build.run());
        return menu;
    }

    private void choose(String property, boolean on) {
        if (!on) {
            model.targets().remove(property);
        } else if (!model.targets().contains(property)) {
            model.targets().add(property);
        }
    }

    private String targetsText() {
        return model.targets().isEmpty() ? tr("nothing chosen") : String.join(", ", model.targets());
    }

    private Control splits() {
        var box = new ComboBox<SplitKind>();
        box.getItems().setAll(SplitKind.values());
        box.setConverter(text(kind -> switch (kind) {
            case RANDOM -> tr("At random");
            case SCAFFOLD -> tr("By scaffold");
            case SCAFFOLD_BALANCED -> tr("By scaffold, shuffled");
            case COLUMN -> tr("As the file's column says");
        }));
        box.valueProperty().bindBidirectional(model.splitProperty());
        return box;
    }

    private Control starts() {
        var box = new ComboBox<>(model.starts());
        box.setConverter(text(Start::title));
        box.valueProperty().addListener((_, _, found) -> {
            if (found != null) {
                model.startProperty().set(found);
            }
        });
        model.startProperty().subscribe(box::setValue);
        return box;
    }

    private Region more() {
        GridPane grid = grid();
        ObservableValue<Method<?>> chosen = model.settings().methodProperty().map(method -> method);
        var title = new TextField();
        title.textProperty().bindBidirectional(model.titleProperty());
        title.promptTextProperty().bind(chosen.map(method -> tr(method.title())));
        row(grid, 0, tr("Title"), title, "training-title", tr("How the run is called in tables."), always(chosen));
        var seed = new TextField();
        seed.textProperty().bindBidirectional(model.seedProperty());
        row(
                grid,
                1,
                tr("Seed"),
                seed,
                "training-seed",
                tr("The same seed gives the same numbers again."),
                always(chosen));
        var device = devices();
        row(
                grid,
                2,
                tr("Device"),
                device,
                "training-device",
                tr("Where the run is computed; each device works on one run at a time."),
                always(chosen));
        grid.add(graphicsCard(), 0, 3, 2, 1);
        row(
                grid,
                4,
                tr("Duplicates"),
                check(tr("Merge rows of the same molecule"), model.mergeDuplicatesProperty()),
                "training-duplicates",
                tr("Measurements of one molecule are averaged."),
                chosen.map(_ -> model.readsMolecules()));
        row(
                grid,
                5,
                tr("Salts"),
                check(tr("Keep the largest part only"), model.removeSaltsProperty()),
                "training-salts",
                tr("Counter-ions and solvents are left out."),
                chosen.map(_ -> model.readsMolecules()));
        var pane = new TitledPane(tr("More about the run"), grid);
        pane.setId("training-more");
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.getStyleClass().add("dense");
        return pane;
    }

    /// With free memory, looked up each time the list opens.
    private ComboBox<String> devices() {
        Devices devices = model.devices();
        var box = new ComboBox<>(devices.usable());
        box.setConverter(text(devices::title));
        box.setOnShowing(_ -> devices.refresh());
        box.setOnAction(_ -> {
            String value = box.getValue();
            if (value != null && !value.equals(model.deviceProperty().get())) {
                model.choose(value);
            }
        });
        model.deviceProperty().subscribe(box::setValue);
        devices.reportProperty().subscribe(_ -> {
            // Titles hold the free memory; a cell asks for its title only when its item is set.
            String chosen = model.deviceProperty().get();
            box.setConverter(text(devices::title));
            box.setValue(chosen);
        });
        return box;
    }

    /// Where there is a card that no run can use, says why, and leads to where that can be changed.
    private Region graphicsCard() {
        Devices devices = model.devices();
        var why = new Label();
        why.setId("training-card");
        why.setWrapText(true);
        why.getStyleClass().add("muted");
        why.textProperty().bind(devices.reportProperty().map(DeviceReport::sentence));
        var setUp = new Button(tr("Use the graphics card…"), Icon.of("cpu"));
        setUp.setId("training-set-up-card");
        setUp.setOnAction(_ -> devices.setUp());
        var box = new VBox(6, why, setUp);
        box.getStyleClass().add("training-card");
        ObservableValue<Boolean> idle = devices.reportProperty()
                .map(report -> !report.cards().isEmpty() && report.usable().size() == 1);
        for (Node node : List.of(box, why)) {
            node.visibleProperty().bind(idle);
            node.managedProperty().bind(idle);
        }
        ObservableValue<Boolean> possible = devices.reportProperty().map(DeviceReport::canBeSetUp);
        setUp.visibleProperty().bind(possible);
        setUp.managedProperty().bind(possible);
        return box;
    }

    private static CheckBox check(String text, Property<Boolean> value) {
        var box = new CheckBox(text);
        box.selectedProperty().bindBidirectional(value);
        return box;
    }

    private Region bottom(Runnable started) {
        var problem = new Label();
        problem.setId("training-problem");
        problem.setWrapText(true);
        problem.getStyleClass().add("setting-problem");
        problem.textProperty().bind(model.problemProperty());
        shownWith(problem, model.problemProperty().isNotEmpty());
        var estimate = new Label();
        estimate.setId("training-estimate");
        estimate.setWrapText(true);
        estimate.getStyleClass().add("muted");
        estimate.textProperty().bind(model.estimateProperty());
        shownWith(
                estimate,
                model.estimateProperty()
                        .isNotEmpty()
                        .and(model.problemProperty().isEmpty()));
        var start = new Button(tr("Start"), Icon.of("play"));
        start.setId("training-start-run");
        start.setMinWidth(Button.USE_PREF_SIZE);
        start.getStyleClass().add("accent");
        start.setTooltip(new Tooltip(tr("Puts the run into the queue; it begins when the device is free.")));
        start.disableProperty().bind(model.problemProperty().isNotEmpty());
        start.setOnAction(_ -> {
            model.train();
            started.run();
        });
        var recipe = new Button(tr("Run the recipe"), Icon.of("layers"));
        recipe.setId("training-recipe");
        recipe.setTooltip(new Tooltip(tr("Puts all stages of the project's recipe into the queue.")));
        recipe.disableProperty().bind(model.canRunRecipeProperty().not());
        recipe.setOnAction(_ -> {
            model.trainRecipe();
            started.run();
        });
        var buttons = new FlowPane(8, 6, start, recipe);
        var box = new VBox(6, problem, estimate, buttons);
        box.getStyleClass().add("training-bottom");
        return box;
    }

    private static void shownWith(Node node, javafx.beans.binding.BooleanBinding shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }

    private static <T> StringConverter<T> text(Function<T, String> text) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public @Nullable T fromString(String typed) {
                return null;
            }
        };
    }
}
