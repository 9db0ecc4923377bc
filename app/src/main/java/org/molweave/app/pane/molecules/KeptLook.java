package org.molweave.app.pane.molecules;

import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import org.molweave.app.project.TableLook;
import org.molweave.app.project.TableLook.Condition;
import org.molweave.app.project.Workspace;
import org.molweave.engine.data.BadRow;
import org.molweave.engine.data.MoleculeDataset;

/// Tells the workspace what is searched, filtered, sorted and left out, by names that hold when the file is opened
/// again, and shows what the workspace tells. Columns that were computed are not there when a project is opened, so
/// neither are conditions on them.
final class KeptLook {

    private static final String RANGE = "range";
    private static final String PARTS = "parts";
    private static final String CONTAINS = "contains";
    private static final String SIMILAR = "similar";
    private static final String ROWS = "rows";

    private static final String ATOMS = "atoms";
    private static final String SMILES = "smiles";
    private static final String SPLIT = "split";
    private static final String NAME = "name";
    private static final String SIMILARITY = "similarity";
    private static final String PROPERTY = "property:";

    private final Workspace workspace;
    private final MoleculesModel model;
    private boolean showing;

    KeptLook(Workspace workspace, MoleculesModel model) {
        this.workspace = workspace;
        this.model = model;
        model.searchProperty().subscribe((_, _) -> tell());
        model.sortProperty().subscribe((_, _) -> tell());
        model.filters().addListener((ListChangeListener<Filter>) _ -> tell());
        model.badRows().rows().addListener((ListChangeListener<BadRow>) _ -> tell());
        workspace.tableProperty().subscribe(_ -> tell());
        workspace.tableLookProperty().subscribe((_, wanted) -> show(wanted));
    }

    /// Whether it is not the user who filters just now.
    boolean isShowing() {
        return showing;
    }

    private void tell() {
        if (!showing) {
            workspace.tableLookProperty().set(workspace.table() == null ? TableLook.ALL : now());
        }
    }

    private TableLook now() {
        MoleculeDataset dataset = model.dataset();
        Sort sort = model.sortProperty().get();
        Optional<String> sortedBy = sort.equals(Sort.AS_IN_FILE) ? Optional.empty() : name(sort.field(), dataset);
        return new TableLook(
                model.searchProperty().get(),
                model.filters().stream()
                        .flatMap(filter -> condition(filter, dataset).stream())
                        .toList(),
                sortedBy.orElse(""),
                sortedBy.isPresent() && sort.descending(),
                model.badRows().leftOut());
    }

    private void show(TableLook wanted) {
        if (showing || workspace.table() == null || wanted.equals(now())) {
            return;
        }
        showing = true;
        try {
            model.searchProperty().set(wanted.search());
            model.filters()
                    .setAll(wanted.conditions().stream()
                            .flatMap(condition -> filter(condition).stream())
                            .toList());
            model.sortProperty()
                    .set(field(wanted.sortedBy())
                            .map(field -> new Sort(field, wanted.descending()))
                            .orElse(Sort.AS_IN_FILE));
            model.badRows().leaveOutAgain(Set.copyOf(wanted.leftOut()));
        } finally {
            showing = false;
        }
    }

    private static Optional<Condition> condition(Filter filter, MoleculeDataset dataset) {
        return switch (filter) {
            case Filter.Range(Field field, float least, float greatest) ->
                name(field, dataset).map(name -> new Condition(RANGE, List.of(name), least, greatest));
            case Filter.Parts(Set<String> parts) ->
                Optional.of(new Condition(PARTS, parts.stream().sorted().toList(), 0, 0));
            case Filter.Contains(String smarts) -> Optional.of(new Condition(CONTAINS, List.of(smarts), 0, 0));
            case Filter.Similar(String smiles, double atLeast) ->
                Optional.of(new Condition(SIMILAR, List.of(smiles), atLeast, 1));
            case Filter.Rows(BitSet rows) ->
                Optional.of(new Condition(ROWS, List.of(Base64.getEncoder().encodeToString(rows.toByteArray())), 0, 0));
        };
    }

    private Optional<Filter> filter(Condition condition) {
        return switch (condition.kind()) {
            case RANGE ->
                field(condition.word())
                        .map(field -> new Filter.Range(field, (float) condition.from(), (float) condition.to()));
            case PARTS -> Optional.of(new Filter.Parts(Set.copyOf(condition.words())));
            case CONTAINS -> Optional.of(new Filter.Contains(condition.word()));
            case SIMILAR -> Optional.of(new Filter.Similar(condition.word(), condition.from()));
            case ROWS -> rows(condition.word());
            default -> Optional.empty(); // Of a newer program.
        };
    }

    private static Optional<Filter> rows(String bits) {
        try {
            return Optional.of(
                    new Filter.Rows(BitSet.valueOf(Base64.getDecoder().decode(bits))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// What the field is called in a file; empty for what is gone when the file is opened again.
    private static Optional<String> name(Field field, MoleculeDataset dataset) {
        return switch (field) {
            case Field.RowNumber _ -> Optional.of(ROWS);
            case Field.Structure _ -> Optional.of(ATOMS);
            case Field.Name _ -> Optional.of(NAME);
            case Field.SmilesText _ -> Optional.of(SMILES);
            case Field.Part _ -> Optional.of(SPLIT);
            case Field.Similarity _ -> Optional.of(SIMILARITY);
            case Field.Measured(int property) ->
                property < dataset.properties().size()
                        ? Optional.of(
                                PROPERTY + dataset.properties().get(property).name())
                        : Optional.empty();
            case Field.Computed _ -> Optional.empty();
        };
    }

    private Optional<Field> field(String name) {
        MoleculeDataset dataset = model.dataset();
        return Stream.of(name)
                .filter(wanted -> !wanted.isEmpty())
                .flatMap(_ -> model.fieldsProperty().get().stream())
                .filter(field -> name(field, dataset).filter(name::equals).isPresent())
                .findFirst();
    }
}
