package org.molweave.app.inference;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.molweave.app.icon.Icon;
import org.molweave.app.project.ModelChoice;
import org.molweave.app.text.Text;

/// Chooses a model: the project's trained ones, the shipped ones, a checkpoint file, or none.
public final class ModelChooser extends ComboBox<ModelChooser.Item> {

    /// A line of the list.
    public sealed interface Item {

        /// A model that can be chosen.
        record Offered(OfferedModel model) implements Item {}

        /// No model.
        record None(String text) implements Item {}

        /// Asks for a file.
        record Open() implements Item {}
    }

    private final ModelChooserModel model;
    private final Item.None none;
    private boolean updating;

    /// `none` is what the list says for no model.
    public ModelChooser(ModelChooserModel model, String id, String none) {
        this.model = model;
        this.none = new Item.None(none);
        setId(id);
        setAccessibleText(Text.tr("Model that answers"));
        setTooltip(new Tooltip(Text.tr("The model that answers: a finished run of this project, or a checkpoint")));
        setMinWidth(120);
        setPrefWidth(280);
        setMaxWidth(Double.MAX_VALUE);
        setVisibleRowCount(14);
        setCellFactory(_ -> new Cell(true));
        setButtonCell(new Cell(false));
        setOnShowing(_ -> model.refresh());
        model.offered().addListener((ListChangeListener<OfferedModel>) _ -> update());
        model.chosenProperty().subscribe(_ -> update());
        valueProperty().subscribe(this::chosen);
        update();
    }

    private void update() {
        updating = true;
        List<Item> items = new ArrayList<>();
        items.add(none);
        model.offered().forEach(offered -> items.add(new Item.Offered(offered)));
        items.add(new Item.Open());
        if (!items.equals(getItems())) {
            getItems().setAll(items);
        }
        setValue(model.chosen().<Item>map(Item.Offered::new).orElse(none));
        updating = false;
    }

    private void chosen(@Nullable Item item) {
        if (updating || item == null) {
            return;
        }
        switch (item) {
            case Item.Offered offered -> choose(offered.model().choice());
            case Item.None _ -> choose(null);
            case Item.Open _ -> {
                hide();
                openFile();
                update();
            }
        }
    }

    private void choose(@Nullable ModelChoice choice) {
        model.chosenProperty().set(choice);
    }

    private void openFile() {
        var chooser = new FileChooser();
        chooser.setTitle(Text.tr("Open a checkpoint"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(Text.tr("Checkpoints"), "*.safetensors", "*.json"));
        File file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            model.open(file.toPath());
        }
    }

    /// The title, and what is known of the model on the right.
    private static final class Cell extends ListCell<Item> {

        private static final double ROOMY = 200;

        private final Label title = new Label();
        private final Label detail = new Label();
        private final HBox box = new HBox(8);
        private final boolean listed;

        /// In the closed box there is no room to spare: `listed` cells show the detail, the other one has it as a
        /// tooltip.
        Cell(boolean listed) {
            this.listed = listed;
            detail.getStyleClass().add("muted");
            detail.setMinWidth(USE_PREF_SIZE);
            if (listed) {
                title.setMinWidth(40);
            } else {
                // The detail gives way first, then the title is cut with an ellipsis.
                detail.visibleProperty().bind(widthProperty().greaterThan(ROOMY));
                detail.managedProperty().bind(detail.visibleProperty());
                title.setMinWidth(0);
                box.setMinWidth(0);
            }
            title.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(title, Priority.ALWAYS);
        }

        @Override
        protected void updateItem(@Nullable Item item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            setGraphic(null);
            if (item == null || empty) {
                return;
            }
            title.setText(
                    switch (item) {
                        case Item.Offered offered -> offered.model().choice().title();
                        case Item.None without -> without.text();
                        case Item.Open _ -> Text.tr("Open a checkpoint…");
                    });
            detail.setText(item instanceof Item.Offered offered ? detail(offered.model()) : "");
            box.getChildren()
                    .setAll(
                            Icon.of(
                                    switch (item) {
                                        case Item.Offered _ -> "layers";
                                        case Item.None _ -> "x";
                                        case Item.Open _ -> "folder";
                                    }),
                            title,
                            detail);
            box.setAlignment(Pos.CENTER_LEFT);
            if (!listed) {
                setTooltip(
                        item instanceof Item.Offered
                                ? new Tooltip("%s · %s".formatted(title.getText(), detail.getText()))
                                : null);
            }
            setGraphic(box);
        }

        private static String detail(OfferedModel model) {
            return switch (model.origin()) {
                case RUN -> model.detail().isEmpty() ? model.choice().run() : model.detail();
                case SHIPPED -> Text.tr("shipped");
                case FILE -> Text.tr("file");
            };
        }
    }
}
