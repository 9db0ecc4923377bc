package org.molweave.app.figure;

import static org.molweave.app.text.Text.tr;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.Property;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.molweave.app.figure.FigureModel.Choice;
import org.molweave.app.figure.FigureModel.Preview;
import org.molweave.app.icon.Icon;
import org.molweave.app.shell.StyleSheets;
import org.molweave.viz.figure.FigurePreset;
import org.molweave.viz.figure.file.FigureFormat;
import org.molweave.viz.palette.Theme;

/// Exports a view: what it will look like at the left, how it is wanted at the right, with what is wrong below.
final class FigureDialog {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");
    private static final double PREVIEW = 640;
    private static final double MOST_MM = 1_000;

    private final FigureModel model;
    private final FigureClipboard clipboard;
    private final Stage stage = new Stage();

    FigureDialog(FigureModel model, FigureClipboard clipboard, Window owner) {
        this.model = model;
        this.clipboard = clipboard;
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(tr("Export a figure"));
        var root = new BorderPane(preview(), null, side(), buttons(), null);
        root.setId("figure-dialog");
        root.getStyleClass().add("figure-dialog");
        root.setStyle(owner.getScene().getRoot().getStyle());
        var scene = new Scene(root, 1000, 680);
        StyleSheets.apply(scene);
        scene.getStylesheets().add(FigureDialog.class.getResource("figure.css").toExternalForm());
        scene.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                stage.close();
            }
        });
        stage.setScene(scene);
    }

    void show() {
        stage.show();
    }

    private Node preview() {
        var image = new ImageView();
        image.setId("figure-preview");
        image.setPreserveRatio(true);
        var problem = new Label();
        problem.getStyleClass().add("empty-text");
        problem.textProperty().bind(model.problemProperty());
        var sheet = new StackPane(image);
        sheet.getStyleClass().add("figure-sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        sheet.visibleProperty().bind(model.previewProperty().isNotNull());
        var size = new Label();
        size.setId("figure-size");
        size.getStyleClass().add("muted");
        model.previewProperty().subscribe(made -> {
            image.setImage(made == null ? null : made.raster().toImage());
            size.setText(made == null ? "" : described(made));
        });
        model.dpiProperty().subscribe(_ -> redescribe(size));
        model.formatProperty().subscribe(_ -> redescribe(size));
        var table = new StackPane(sheet, problem);
        table.getStyleClass().add("figure-table");
        table.setMinSize(200, 200);
        table.setPrefWidth(PREVIEW);
        image.fitWidthProperty().bind(table.widthProperty().subtract(40).map(width -> fit(image, width.doubleValue())));
        VBox.setVgrow(table, Priority.ALWAYS);
        var box = new VBox(6, table, size);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    /// Never larger than it was drawn.
    private static double fit(ImageView image, double room) {
        return image.getImage() == null ? room : Math.min(room, image.getImage().getWidth());
    }

    private void redescribe(Label size) {
        Preview made = model.previewProperty().get();
        size.setText(made == null ? "" : described(made));
    }

    private String described(Preview made) {
        var page = made.page();
        String text = tr("%.0f × %.0f mm", page.widthMm(), page.heightMm());
        if (Double.isFinite(made.check().smallestText())) {
            text += " · " + tr("smallest text %.1f pt", made.check().smallestText());
        }
        if (model.formatProperty().get() == FigureFormat.PNG) {
            double dots = model.dpiProperty().get() / 72.0;
            text += " · " + tr("%,.0f × %,.0f dots", page.widthPoints() * dots, page.heightPoints() * dots);
        }
        return text;
    }

    private Node side() {
        var grid = new GridPane(10, 8);
        var names = new ColumnConstraints();
        names.setMinWidth(ColumnConstraints.CONSTRAIN_TO_PREF);
        grid.getColumnConstraints().setAll(names, new ColumnConstraints());
        int row = 0;
        grid.addRow(row++, new Label(tr("View")), views());
        grid.addRow(row++, new Label(tr("Size")), presets());
        grid.addRow(
                row++,
                new Label(tr("Width, mm")),
                number("figure-width", model.widthMmProperty(), tr("as on the screen"), tr("Width in millimetres")));
        grid.addRow(
                row++,
                new Label(tr("Height, mm")),
                number(
                        "figure-height",
                        model.heightMmProperty(),
                        tr("by the shape of the view"),
                        tr("Height in millimetres")));
        grid.addRow(
                row++,
                new Label(tr("Text, pt")),
                number(
                        "figure-text",
                        model.textPointsProperty(),
                        tr("as on the screen"),
                        tr("Size of the usual text in points; what scales as a whole may end up smaller")));
        grid.addRow(row++, new Label(tr("Colours")), themes());
        grid.addRow(row++, new Label(tr("Format")), formats());
        var dotsLabel = new Label(tr("Dots an inch"));
        var dots = dots();
        for (Node node : List.of(dotsLabel, dots)) {
            node.visibleProperty().bind(model.formatProperty().isEqualTo(FigureFormat.PNG));
        }
        grid.addRow(row++, dotsLabel, dots);
        grid.getChildren().stream()
                .filter(node -> GridPane.getColumnIndex(node) == 1)
                .forEach(node -> GridPane.setHgrow(node, Priority.ALWAYS));
        var box = new VBox(12, grid, findings());
        box.getStyleClass().add("figure-side");
        box.setPrefWidth(350);
        box.setMinWidth(320);
        return box;
    }

    private ComboBox<@Nullable Choice> views() {
        ComboBox<@Nullable Choice> box =
                box("figure-view", tr("Which view"), choice -> choice == null ? "" : choice.title());
        model.choicesProperty().subscribe(choices -> {
            Choice before = model.choiceProperty().get();
            box.getItems().setAll(choices);
            box.setValue(before);
        });
        follow(box, model.choiceProperty());
        return box;
    }

    private ComboBox<@Nullable FigurePreset> presets() {
        ComboBox<@Nullable FigurePreset> box = box("figure-preset", tr("Usual sizes"), FigureDialog::name);
        box.getItems().setAll(FigurePreset.values());
        box.setPromptText(tr("Your own size"));
        follow(box, model.presetProperty());
        return box;
    }

    private static String name(@Nullable FigurePreset preset) {
        return preset == null
                ? tr("Your own size")
                : switch (preset) {
                    case SINGLE_COLUMN -> tr("Single column, 85 mm");
                    case ONE_AND_A_HALF_COLUMNS -> tr("One and a half columns, 120 mm");
                    case DOUBLE_COLUMN -> tr("Double column, 178 mm");
                    case SLIDE -> tr("Slide, 16 : 9");
                    case SCREEN -> tr("As on the screen");
                };
    }

    private ComboBox<Theme> themes() {
        ComboBox<Theme> box = box("figure-theme", tr("Colours of the figure"), theme -> switch (theme) {
            case LIGHT -> tr("Light, as on the screen");
            case DARK -> tr("Dark, as on the screen");
            case PRINT -> tr("White paper");
            case GREY -> tr("White paper, black ink only");
        });
        box.getItems().setAll(Theme.PRINT, Theme.GREY, Theme.LIGHT, Theme.DARK);
        follow(box, model.themeProperty());
        return box;
    }

    private Node formats() {
        var group = new ToggleGroup();
        var row = new HBox();
        for (FigureFormat format : FigureFormat.values()) {
            var button = new ToggleButton(format.name());
            button.setId("figure-" + format.ending());
            button.setToggleGroup(group);
            button.setTooltip(new Tooltip(
                    switch (format) {
                        case SVG -> tr("Lines and text that can be edited");
                        case PDF -> tr("For print; text and lines stay sharp");
                        case PNG -> tr("Pixels, for slides and pages");
                    }));
            model.formatProperty().subscribe(now -> button.setSelected(now == format));
            button.setOnAction(_ -> {
                model.formatProperty().set(format);
                button.setSelected(true);
            });
            button.getStyleClass()
                    .add(
                            format == FigureFormat.SVG
                                    ? "left-pill"
                                    : format == FigureFormat.PNG ? "right-pill" : "center-pill");
            row.getChildren().add(button);
        }
        return row;
    }

    private Node dots() {
        ComboBox<Number> box = box("figure-dpi", tr("Dots an inch"), Object::toString);
        box.getItems().setAll(150, 192, 300, 600, 1200);
        follow(box, model.dpiProperty());
        return box;
    }

    private Node findings() {
        var title = new Label();
        title.setId("figure-findings-title");
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        var list = new VBox(2);
        list.setId("figure-findings");
        var widen = new Button();
        widen.setId("figure-widen");
        widen.setOnAction(_ -> model.widen());
        model.previewProperty().subscribe(made -> {
            List<String> lines = made == null ? List.of() : FindingText.of(made.check());
            title.setText(
                    made == null
                            ? ""
                            : lines.isEmpty()
                                    ? tr("Text, lines and colours meet what journals ask for.")
                                    : tr("What a journal may object to"));
            title.setGraphic(made == null ? null : Icon.of(lines.isEmpty() ? "check-circle" : "alert"));
            list.getChildren().setAll(lines.stream().map(FigureDialog::line).toList());
            offer(widen, made);
        });
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var box = new VBox(6, title, scroll, widen);
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }

    /// A larger size, where that helps.
    private static void offer(Button widen, @Nullable Preview made) {
        boolean helps = made != null
                && made.check().isTooSmall()
                && made.check().wideEnoughMm() < MOST_MM
                && (made.page().settings().textPoints() == 0
                        || !made.page().figure().reflows());
        widen.setVisible(helps);
        widen.setManaged(helps);
        if (made != null && helps) {
            widen.setText(tr("Make it %.0f mm wide", Math.ceil(made.check().wideEnoughMm())));
        }
    }

    private static Label line(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    private Node buttons() {
        var name = new TextField();
        name.setId("figure-name");
        name.setPrefColumnCount(26);
        name.setAccessibleText(tr("Name of the file"));
        name.textProperty().bindBidirectional(model.nameProperty());
        HBox.setHgrow(name, Priority.ALWAYS);
        var copy = button("figure-copy", "copy", tr("Copy picture"), tr("Puts the picture on the clipboard"));
        copy.setOnAction(_ -> model.copy(clipboard::put));
        var copySvg =
                button("figure-copy-svg", "copy", tr("Copy SVG"), tr("Puts the text of the SVG file on the clipboard"));
        copySvg.setOnAction(_ -> model.copy(clipboard::putText));
        var elsewhere = button("figure-save-as", "folder", tr("Save elsewhere…"), tr("Choose a folder"));
        elsewhere.setOnAction(_ -> chooseFile());
        var save = button(
                "figure-save",
                "save",
                model.folder().isPresent() ? tr("Save in the project") : tr("Save…"),
                tr("Writes the file into the folder %s of the project", FigureModel.FOLDER));
        save.getStyleClass().add("accent");
        save.setDefaultButton(true);
        save.disableProperty()
                .bind(model.previewProperty().isNull().or(model.nameProperty().isEmpty()));
        save.setOnAction(_ -> {
            if (model.folder().isPresent()) {
                model.saveInProject();
                stage.close();
            } else {
                chooseFile();
            }
        });
        for (Button button : List.of(copy, copySvg, elsewhere)) {
            button.disableProperty().bind(model.previewProperty().isNull());
        }
        var taken = new Label();
        taken.getStyleClass().add("muted");
        model.nameProperty().subscribe(_ -> taken.setText(model.isTaken() ? tr("replaces a file") : ""));
        var bar = new HBox(8, copy, copySvg, name, taken, elsewhere, save);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("figure-buttons");
        return bar;
    }

    private void chooseFile() {
        var chooser = new FileChooser();
        chooser.setTitle(tr("Save the figure"));
        chooser.setInitialFileName(model.nameProperty().get());
        model.folder().map(Path::toFile).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        File file = chooser.showSaveDialog(stage);
        if (file != null) {
            model.save(file.toPath());
            stage.close();
        }
    }

    private static Button button(String id, String icon, String text, String help) {
        var button = new Button(text, Icon.of(icon));
        button.setId(id);
        button.setTooltip(new Tooltip(help));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /// A field that is empty for 0.
    private static TextField number(String id, DoubleProperty value, String whenZero, String help) {
        var field = new TextField();
        field.setId(id);
        field.setPromptText(whenZero);
        field.setAccessibleText(help);
        field.setTooltip(new Tooltip(help));
        value.subscribe(number -> {
            if (!parsed(field.getText()).equals(number.doubleValue())) {
                field.setText(
                        number.doubleValue() == 0
                                ? ""
                                : String.format(Locale.ROOT, "%.1f", number.doubleValue())
                                        .replaceFirst("\\.0$", ""));
            }
        });
        field.textProperty().subscribe((_, typed) -> {
            double number = parsed(typed);
            boolean wrong = Double.isNaN(number) || number < 0;
            field.pseudoClassStateChanged(WRONG, wrong);
            if (!wrong) {
                value.set(number);
            }
        });
        return field;
    }

    private static Double parsed(String text) {
        try {
            return text.isBlank() ? 0 : Double.parseDouble(text.strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static <T extends @Nullable Object> ComboBox<T> box(
            String id, String help, java.util.function.Function<T, String> text) {
        var box = new ComboBox<T>();
        box.setId(id);
        box.setAccessibleText(help);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public T fromString(String typed) {
                return box.getValue();
            }
        });
        return box;
    }

    /// Box and property are one; a box without a value leaves the property alone.
    private static <T extends @Nullable Object> void follow(ComboBox<T> box, Property<T> property) {
        property.subscribe(box::setValue);
        box.valueProperty().subscribe(value -> {
            if (value != null && !value.equals(property.getValue())) {
                property.setValue(value);
            }
        });
    }
}
