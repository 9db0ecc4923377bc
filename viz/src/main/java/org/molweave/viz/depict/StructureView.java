package org.molweave.viz.depict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.chem.Drawing;
import org.molweave.viz.figure.Figure;
import org.molweave.viz.figure.FigureSource;
import org.molweave.viz.figure.Provenance;
import org.molweave.viz.palette.Theme;

/// Shows one structure as large as it fits. The [Drawing] takes milliseconds or more to make, so the model of the pane
/// makes it in the background; everything here is quick.
public final class StructureView extends Region implements FigureSource {

    /// Keys of a figure's provenance: whether atoms are numbered, and the numbers of those that are selected.
    public static final String ATOM_NUMBERS = "atomNumbers";

    public static final String ATOMS = "atoms";

    private static final double LONGEST_BOND = 56;

    private final Canvas canvas = new Canvas();
    private final ObjectProperty<@Nullable Drawing> drawing = new SimpleObjectProperty<>(this, "drawing");
    private final ObjectProperty<Shading> shading = new SimpleObjectProperty<>(this, "shading", Shading.NONE);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ObjectProperty<Set<Integer>> selectedAtoms =
            new SimpleObjectProperty<>(this, "selectedAtoms", Set.of());
    private final ObjectProperty<List<String>> notes = new SimpleObjectProperty<>(this, "notes", List.of());
    private final BooleanProperty atomNumbers = new SimpleBooleanProperty(this, "atomNumbers");
    private final ReadOnlyIntegerWrapper hoveredAtom = new ReadOnlyIntegerWrapper(this, "hoveredAtom", -1);
    private BiConsumer<Integer, MouseEvent> atomClicked = (_, _) -> {};

    public StructureView() {
        getStyleClass().add("structure-view");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.setManaged(false);
        getChildren().add(canvas);
        drawing.subscribe(shown -> {
            hoveredAtom.set(-1);
            setAccessibleText(shown == null ? "No structure" : shown.molecule().smiles());
            paint();
        });
        shading.subscribe(this::paint);
        theme.subscribe(this::paint);
        selectedAtoms.subscribe(this::paint);
        notes.subscribe(this::paint);
        atomNumbers.subscribe(this::paint);
        hoveredAtom.subscribe(this::paint);
        setOnMouseMoved(event -> hoveredAtom.set(atomAt(event)));
        setOnMouseExited(_ -> hoveredAtom.set(-1));
        setOnMouseClicked(this::clicked);
        cursorProperty().bind(hoveredAtom.map(atom -> atom.intValue() >= 0 ? Cursor.HAND : Cursor.DEFAULT));
    }

    public ObjectProperty<@Nullable Drawing> drawingProperty() {
        return drawing;
    }

    /// Colours behind atoms and bonds; those that do not fit the molecule are not shown.
    public ObjectProperty<Shading> shadingProperty() {
        return shading;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public ObjectProperty<Set<Integer>> selectedAtomsProperty() {
        return selectedAtoms;
    }

    /// A short text beside each atom, such as a value; empty for none.
    public ObjectProperty<List<String>> notesProperty() {
        return notes;
    }

    /// Whether atoms without another note show their number, counted from 1.
    public BooleanProperty atomNumbersProperty() {
        return atomNumbers;
    }

    /// The atom under the mouse, -1 for none.
    public ReadOnlyIntegerProperty hoveredAtomProperty() {
        return hoveredAtom.getReadOnlyProperty();
    }

    /// Called with the atom, -1 for a click beside all atoms.
    public void setOnAtomClicked(BiConsumer<Integer, MouseEvent> handler) {
        atomClicked = handler;
    }

    @Override
    public Optional<Figure> figure() {
        Drawing shown = drawing.get();
        if (shown == null || getWidth() < 1 || getHeight() < 1) {
            return Optional.empty();
        }
        String smiles = shown.molecule().smiles();
        Map<String, String> from = Map.of(
                "view",
                "structure",
                "smiles",
                smiles,
                ATOM_NUMBERS,
                Boolean.toString(atomNumbers.get()),
                ATOMS,
                Provenance.of(selectedAtoms.get().stream()
                        .sorted()
                        .map(atom -> Integer.toString(atom + 1))
                        .toList()));
        return Optional.of(
                new StructureFigure(smiles, shown, style(shown).atRest(), getWidth(), getHeight(), LONGEST_BOND, from));
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            paint();
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 320;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 240;
    }

    private void paint() {
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        Drawing shown = drawing.get();
        if (shown != null && canvas.getWidth() > 0 && canvas.getHeight() > 0) {
            StructurePainter.paint(context, shown, fit(shown), style(shown));
        }
    }

    private StructureStyle style(Drawing shown) {
        return new StructureStyle(theme.get(), shading.get(), selectedAtoms.get(), hoveredAtom.get(), notes(shown));
    }

    private List<String> notes(Drawing shown) {
        if (!atomNumbers.get()) {
            return notes.get();
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < shown.x().length; i++) {
            String note = i < notes.get().size() ? notes.get().get(i) : "";
            texts.add(note.isEmpty() ? Integer.toString(i + 1) : note);
        }
        return texts;
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && drawing.get() != null) {
            atomClicked.accept(atomAt(event), event);
        }
    }

    private int atomAt(MouseEvent event) {
        Drawing shown = drawing.get();
        return shown == null || shown.isTooLarge() ? -1 : fit(shown).atomAt(shown, event.getX(), event.getY());
    }

    private Fit fit(Drawing shown) {
        return Fit.into(shown, canvas.getWidth(), canvas.getHeight(), LONGEST_BOND);
    }
}
