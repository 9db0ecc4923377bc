package org.molweave.app.pane.molecules;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.controlsfx.control.GridCell;
import org.controlsfx.control.GridView;
import org.jspecify.annotations.Nullable;
import org.molweave.app.project.Workspace;
import org.molweave.app.text.Text;
import org.molweave.engine.data.MoleculeDataset;

/// The molecules as tiles, with the value that they are sorted by.
final class Gallery {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass FOCAL = PseudoClass.getPseudoClass("focal");

    private static final double SPACING = 4;

    private final MoleculesModel model;
    private final Structures structures;
    private final GridView<Integer> grid = new GridView<>();
    private final DoubleProperty size = new SimpleDoubleProperty(this, "size", 170);
    private final List<Tile> tiles = new ArrayList<>();

    Gallery(MoleculesModel model, Workspace workspace, Structures structures) {
        this.model = model;
        this.structures = structures;
        grid.setId("molecules-gallery");
        grid.setAccessibleText(Text.tr("Molecules as tiles"));
        grid.getStyleClass().add("molecules-gallery");
        // A grid that is not shown would still ask for the pictures of its tiles.
        grid.itemsProperty()
                .bind(model.faceProperty()
                        .map(face -> face == MoleculesModel.Face.GALLERY
                                ? model.rows()
                                : FXCollections.<Integer>emptyObservableList()));
        grid.cellWidthProperty()
                .bind(size.flatMap(_ -> grid.widthProperty()).map(width -> tileWidth(width.doubleValue())));
        grid.cellHeightProperty().bind(size.multiply(0.7).add(26));
        grid.setHorizontalCellSpacing(SPACING);
        grid.setVerticalCellSpacing(SPACING);
        grid.setCellFactory(_ -> new Tile());
        size.subscribe(_ -> tiles.forEach(Tile::show));
        workspace.themeProperty().subscribe(_ -> tiles.forEach(Tile::show));
        model.sortProperty().subscribe(_ -> tiles.forEach(Tile::show));
        model.selection().rowsProperty().subscribe(_ -> tiles.forEach(Tile::mark));
        model.selection().focusProperty().subscribe(_ -> tiles.forEach(Tile::mark));
    }

    GridView<Integer> node() {
        return grid;
    }

    /// The width of a tile.
    DoubleProperty sizeProperty() {
        return size;
    }

    /// As wide as fills the rows; the scroll bar needs its place.
    private double tileWidth(double width) {
        double room = width - 18;
        int columns = Math.max(1, (int) (room / (size.get() + 2 * SPACING)));
        return Math.max(size.get() * 0.6, room / columns - 2 * SPACING);
    }

    private final class Tile extends GridCell<Integer> {

        private final StructureImage image = new StructureImage(structures);
        private final Label caption = new Label();
        private final VBox box = new VBox(image, caption);

        Tile() {
            tiles.add(this);
            box.setAlignment(Pos.BOTTOM_CENTER);
            caption.getStyleClass().add("tile-caption");
            getStyleClass().add("molecule-tile");
            addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
                if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                    RowTable.press(model, getIndex(), event);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Integer row, boolean empty) {
            super.updateItem(row, empty);
            show();
            mark();
        }

        void show() {
            Integer row = getItem();
            if (isEmpty() || row == null || row >= model.dataset().size()) {
                image.clear();
                setGraphic(null);
                return;
            }
            int width = (int) grid.getCellWidth() - 12;
            image.show(model.dataset().molecules().get(row), width, (int) (0.7 * size.get()) - 4);
            caption.setText(caption(row));
            setGraphic(box);
        }

        void mark() {
            Integer row = getItem();
            pseudoClassStateChanged(CHOSEN, row != null && model.selection().isSelected(row));
            pseudoClassStateChanged(FOCAL, row != null && model.selection().focusRow() == row);
        }

        private String caption(int row) {
            MoleculeDataset data = model.dataset();
            Field sorted = model.sortProperty().get().field();
            Field shown =
                    sorted instanceof Field.RowNumber && !data.properties().isEmpty() ? new Field.Measured(0) : sorted;
            boolean named = !data.nameOf(row).isEmpty();
            String called = named ? data.nameOf(row) : Text.tr("%,d", row + 1);
            return switch (shown) {
                case Field.RowNumber _, Field.Name _, Field.SmilesText _ -> named ? called : Text.tr("Row %s", called);
                case Field.Structure _ -> Text.tr("%s atoms · %s", shown.text(data, row), called);
                case Field.Measured _, Field.Part _, Field.Computed _, Field.Similarity _ ->
                    Text.tr("%s · %s", shown.text(data, row), called);
            };
        }
    }
}
