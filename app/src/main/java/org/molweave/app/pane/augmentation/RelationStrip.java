package org.molweave.app.pane.augmentation;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.molweave.app.icon.Icon;
import org.molweave.app.text.Text;

/// The relations above the graph. Where the pane is low, only their first row stands there until it is unfolded: the
/// graph needs the room.
final class RelationStrip extends HBox {

    private final BooleanProperty low = new SimpleBooleanProperty(this, "low", false);
    private final RelationChips chips;
    private final ToggleButton unfold = new ToggleButton(null, Icon.of("chevron-down"));
    private final Rectangle window = new Rectangle();
    private Subscription focus = Subscription.EMPTY;

    RelationStrip(RelationChips chips) {
        this.chips = chips;
        getStyleClass().add("pane-bar");
        setAlignment(Pos.TOP_LEFT);
        HBox.setHgrow(chips, Priority.ALWAYS);
        unfold.setId("augmentation-relations-unfold");
        unfold.getStyleClass().addAll("button-icon", "flat", "unfold");
        unfold.setMinWidth(USE_PREF_SIZE);
        var tooltip = new Tooltip();
        tooltip.textProperty()
                .bind(unfold.selectedProperty()
                        .map(now -> now ? Text.tr("Show one row of relations") : Text.tr("Show all relations")));
        unfold.setTooltip(tooltip);
        unfold.accessibleTextProperty().bind(tooltip.textProperty());
        unfold.managedProperty().bind(unfold.visibleProperty());
        getChildren().addAll(chips, unfold);
        managedProperty().bind(visibleProperty());
        window.widthProperty().bind(chips.widthProperty());
        window.heightProperty().bind(chips.heightProperty());
        low.subscribe(_ -> fold());
        unfold.selectedProperty().subscribe(_ -> fold());
        chips.visibleProperty().subscribe(_ -> fold());
        chips.needsLayoutProperty().subscribe(_ -> fold());
        chips.sceneProperty().subscribe(scene -> {
            focus.unsubscribe();
            focus = scene == null
                    ? Subscription.EMPTY
                    : scene.focusOwnerProperty().subscribe(this::unfoldFor);
        });
    }

    /// Whether the pane has little height.
    BooleanProperty lowProperty() {
        return low;
    }

    private void fold() {
        boolean folded = low.get() && !unfold.isSelected();
        double height = folded ? chips.rowHeight() : USE_COMPUTED_SIZE;
        chips.setPrefHeight(height);
        chips.setMaxHeight(height);
        chips.setClip(folded ? window : null);
        unfold.setVisible(low.get() && !chips.isEmpty());
        setVisible(chips.isVisible());
    }

    /// A relation that takes the keyboard is seen.
    private void unfoldFor(@Nullable Node focused) {
        if (focused != null
                && chips.equals(focused.getParent())
                && focused.getLayoutY() > chips.getHeight()
                && low.get()) {
            unfold.setSelected(true);
        }
    }
}
