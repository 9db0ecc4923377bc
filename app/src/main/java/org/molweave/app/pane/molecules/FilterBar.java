package org.molweave.app.pane.molecules;

import static org.molweave.app.text.Text.tr;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.molweave.app.icon.Icon;
import org.molweave.app.project.Workspace;

/// Search, filters as chips, the filter that is being changed, and how many rows are left.
final class FilterBar extends VBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final MoleculesModel model;
    private final CustomTextField search = new CustomTextField();
    private final FlowPane chips = new FlowPane(6, 4);
    private final FilterEditor editor;
    private int edited = -1;

    FilterBar(MoleculesModel model, Workspace workspace) {
        this.model = model;
        editor = new FilterEditor(model, workspace);
        getStyleClass().add("molecules-filters");
        chips.setId("molecules-chips");
        search.setId("molecules-search");
        search.setPromptText(tr("Search name, SMILES, row, split"));
        search.setAccessibleText(tr("Search the molecules"));
        search.setTooltip(new Tooltip(
                tr("Part of a SMILES, a whole molecule however it is written, a row number, or a part of the split.")));
        search.setLeft(new HBox(Icon.of("search")));
        search.getLeft().getStyleClass().add("field-icon");
        search.textProperty().bindBidirectional(model.searchProperty());
        HBox.setHgrow(search, Priority.ALWAYS);
        var count = new Label();
        count.setId("molecules-count");
        count.setMinWidth(Label.USE_PREF_SIZE);
        count.textProperty().bind(model.countProperty());
        var bar = new HBox(search, addMenu(), count);
        bar.getStyleClass().add("pane-bar");
        getChildren().setAll(bar, chips, editor, progress(), problem());
        chips.managedProperty().bind(chips.visibleProperty());
        model.filters().addListener((ListChangeListener<Filter>) change -> {
            while (change.next()) {
                if (!change.wasReplaced()) {
                    edited = change.wasAdded() && !model.isRestoring() ? change.getFrom() : -1;
                    showEditor();
                }
            }
            showChips();
        });
        showChips();
        showEditor();
    }

    /// Puts the cursor into the search field.
    void startSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private MenuButton addMenu() {
        var menu = new MenuButton(tr("Filter"), Icon.of("filter"));
        menu.setId("molecules-add-filter");
        menu.setMinWidth(MenuButton.USE_PREF_SIZE);
        menu.setTooltip(new Tooltip(tr("Show only molecules that meet a condition")));
        menu.disableProperty().bind(model.openProperty().not());
        menu.setOnShowing(_ -> menu.getItems().setAll(addItems()));
        // A menu without items would not open.
        menu.getItems().setAll(new MenuItem());
        return menu;
    }

    private List<MenuItem> addItems() {
        List<MenuItem> items = new ArrayList<>();
        items.add(item(tr("Contains a substructure (SMARTS)…"), "substructure", new Filter.Contains("")));
        items.add(item(tr("Similar to a molecule…"), "similar", model.similarToFocus()));
        if (!model.parts().isEmpty()) {
            items.add(item(tr("Split…"), "split", new Filter.Parts(Set.copyOf(model.parts()))));
        }
        if (!model.selection().rowsProperty().get().isEmpty()) {
            items.add(item(tr("Only the selected rows"), "rows", model.selectedRows()));
        }
        for (Field field : model.ranges()) {
            items.add(item(
                    tr("Range of %s…", field.quantity(model.dataset())),
                    "range-" + model.ranges().indexOf(field),
                    model.wholeRange(field)));
        }
        return items;
    }

    private MenuItem item(String text, String id, Filter filter) {
        var item = new MenuItem(text);
        item.setId("molecules-filter-" + id);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> model.filters().add(filter));
        return item;
    }

    private void showChips() {
        chips.getChildren().clear();
        for (int i = 0; i < model.filters().size(); i++) {
            chips.getChildren().add(chip(i, model.filters().get(i)));
        }
        if (model.filters().size() > 1) {
            var clear = new Button(tr("Remove all"));
            clear.setId("molecules-clear-filters");
            clear.getStyleClass().addAll("flat", "small");
            clear.setOnAction(_ -> model.filters().clear());
            chips.getChildren().add(clear);
        }
        chips.setVisible(!model.filters().isEmpty());
    }

    private Node chip(int place, Filter filter) {
        String title = filter.title(model.dataset());
        var change = new Button(title);
        change.setId("molecules-chip-" + place);
        change.setMnemonicParsing(false);
        change.getStyleClass().addAll("chip-text", "flat");
        change.setTooltip(new Tooltip(tr("Change this filter")));
        change.setOnAction(_ -> {
            edited = edited == place ? -1 : place;
            showEditor();
            showChips();
        });
        var remove = new Button(null, Icon.of("x", 11));
        remove.setId("molecules-chip-" + place + "-remove");
        remove.setAccessibleText(tr("Remove the filter %s", title));
        remove.setTooltip(new Tooltip(tr("Remove this filter")));
        remove.getStyleClass().addAll("flat", "tiny");
        remove.setOnAction(_ -> model.filters().remove(place));
        var chip = new HBox(change, remove);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().addAll("chip", "filter-chip");
        chip.pseudoClassStateChanged(SELECTED, place == edited);
        return chip;
    }

    private void showEditor() {
        boolean open = edited >= 0 && edited < model.filters().size();
        if (open) {
            editor.edit(edited);
        } else {
            edited = -1;
        }
        editor.setVisible(open);
        editor.setManaged(open);
    }

    private Node progress() {
        var bar = new ProgressBar();
        bar.setAccessibleText(tr("Share of the molecules that was looked at"));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.doneProperty());
        HBox.setHgrow(bar, Priority.ALWAYS);
        var stop = new Button(tr("Stop"), Icon.of("stop"));
        stop.setId("molecules-stop");
        stop.getStyleClass().addAll("flat", "small");
        stop.setTooltip(new Tooltip(tr("Stop looking; what was found so far stays")));
        stop.setOnAction(_ -> model.stop());
        var row = new HBox(8, bar, stop);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("molecules-progress");
        row.visibleProperty().bind(model.doneProperty().lessThan(1));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private Node problem() {
        var label = new Label();
        label.setId("molecules-problem");
        label.getStyleClass().add("molecules-problem");
        label.setWrapText(true);
        label.textProperty().bind(model.problemProperty());
        label.visibleProperty().bind(model.problemProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}
