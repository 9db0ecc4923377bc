package org.molweave.app.pane.knowledge;

import static org.molweave.app.text.Text.tr;

import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.molweave.app.pane.knowledge.KnowledgeModel.Opened;
import org.molweave.app.table.Tables;
import org.molweave.engine.kg.KnowledgeGraphLint.Finding;
import org.molweave.engine.kg.KnowledgeGraphLint.Rule;

/// The slips that were found in the graph; each leads to its triple.
final class LintView extends BorderPane {

    private final TableView<Finding> table = new TableView<>();
    private final Label summary = new Label();

    LintView(KnowledgeModel model) {
        table.setId("knowledge-lint");
        table.setAccessibleText(tr("Findings"));
        table.getStyleClass().add("dense");
        table.setFixedCellSize(26);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<Finding, String> line =
                column(tr("Line"), 60, finding -> finding.line() == 0 ? "" : String.valueOf(finding.line()));
        line.setComparator(Comparator.comparingLong(text -> text.isEmpty() ? 0 : Long.parseLong(text)));
        table.getColumns()
                .setAll(List.of(
                        column(tr("Kind"), 170, finding -> name(finding.rule())),
                        line,
                        column(tr("Finding"), 480, Finding::sentence)));
        Tables.offer(table, tr("Findings"));
        table.getSelectionModel().selectedItemProperty().subscribe(finding -> {
            if (finding != null) {
                model.jumpTo(finding);
            }
        });
        summary.setWrapText(true);
        summary.getStyleClass().add("pane-bar");
        summary.setId("knowledge-lint-summary");
        setTop(summary);
        setCenter(table);
        setMinSize(0, 0);
        model.openedProperty().subscribe(this::show);
    }

    private interface TextOf {
        String of(Finding finding);
    }

    private static TableColumn<Finding, String> column(String title, double width, TextOf text) {
        var column = new TableColumn<Finding, String>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.of(row.getValue())));
        return column;
    }

    private void show(@Nullable Opened now) {
        table.getItems().setAll(now == null ? List.of() : now.findings());
        table.setPlaceholder(new Label(now == null ? "" : tr("Nothing to object to")));
        summary.setText(summary(now));
    }

    private static String summary(@Nullable Opened now) {
        if (now == null) {
            return "";
        }
        if (!now.file().isAboutElements()) {
            return tr(
                    "The rules are for graphs about chemical elements; this one is about something else. Repeated facts"
                            + " are counted under Statistics.");
        }
        long slips = now.findings().stream()
                .filter(finding -> finding.rule() != Rule.ATTRIBUTE_OF_ONE_ELEMENT)
                .count();
        if (slips == 0) {
            return tr("No slips. Click a remark to see its fact.");
        }
        return slips == 1
                ? tr("One slip. Click it to see its fact.")
                : tr("%d slips. Click one to see its fact.", slips);
    }

    static String name(Rule rule) {
        return switch (rule) {
            case DUPLICATE_TRIPLE -> tr("Repeated fact");
            case CONTRADICTION -> tr("Contradiction");
            case MISPLACED_SYMBOL -> tr("Misplaced symbol");
            case UNKNOWN_SYMBOL -> tr("Unknown symbol");
            case ATTRIBUTE_OF_TWO_RELATIONS -> tr("Attribute of two relations");
            case ATTRIBUTE_OF_ONE_ELEMENT -> tr("Attribute of one element");
            case ELEMENT_WITHOUT_TRIPLES -> tr("Element without facts");
        };
    }
}
