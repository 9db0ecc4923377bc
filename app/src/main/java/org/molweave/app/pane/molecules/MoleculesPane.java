package org.molweave.app.pane.molecules;

import static org.molweave.app.text.Text.tr;

import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.molweave.app.icon.Icon;
import org.molweave.app.pane.molecules.MoleculesModel.Face;
import org.molweave.app.project.Workspace;

/// The open molecules: table, gallery, summary, and the rows that could not be read.
public final class MoleculesPane extends BorderPane {

    private final MoleculesModel model;

    public MoleculesPane(MoleculesModel model, Workspace workspace) {
        this.model = model;
        setId("molecules-pane");
        getStyleClass().add("pane-content");
        getStylesheets()
                .add(Objects.requireNonNull(
                                MoleculesPane.class.getResource("molecules.css"), "molecules.css is missing.")
                        .toExternalForm());
        var structures = new Structures(workspace);
        var filters = new FilterBar(model, workspace);
        var table = new RowTable(model, workspace, structures);
        var gallery = new Gallery(model, workspace, structures);
        var top = new VBox(header(gallery), banner(), filters);
        top.visibleProperty().bind(model.openProperty());
        top.managedProperty().bind(model.openProperty());
        setTop(top);
        model.searchesProperty().subscribe((_, _) -> filters.startSearch());
        setCenter(new StackPane(
                face(table.node(), Face.TABLE),
                face(gallery.node(), Face.GALLERY),
                face(new SummaryView(model, workspace), Face.SUMMARY),
                face(new BadRowsView(model.badRows()), Face.BAD_ROWS),
                face(new ColumnsView(model.columnChoice()), Face.COLUMNS),
                empty(workspace)));
    }

    private Node header(Gallery gallery) {
        var title = new Label();
        title.setId("molecules-header");
        title.textProperty().bind(model.headerProperty());
        title.setMinWidth(0);
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var size = new Slider(110, 360, gallery.sizeProperty().get());
        size.setId("molecules-tile-size");
        size.setAccessibleText(tr("Size of the tiles"));
        size.setTooltip(new Tooltip(tr("Size of the tiles")));
        size.setPrefWidth(90);
        size.setMinWidth(60);
        size.visibleProperty().bind(model.faceProperty().isEqualTo(Face.GALLERY));
        size.managedProperty().bind(size.visibleProperty());
        gallery.sizeProperty().bind(size.valueProperty());
        var header = new HBox(
                title,
                space,
                size,
                toggle(Face.COLUMNS, "sliders", tr("Columns: what each column of the file holds")),
                toggle(Face.GALLERY, "grid", tr("Gallery")),
                toggle(Face.SUMMARY, "histogram", tr("Summary: how the values are spread")));
        header.getStyleClass().add("pane-bar");
        return header;
    }

    private ToggleButton toggle(Face face, String icon, String text) {
        var button = new ToggleButton(null, Icon.of(icon));
        button.setId("molecules-" + face.name().toLowerCase(java.util.Locale.ROOT));
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        button.getStyleClass().addAll("button-icon", "flat");
        model.faceProperty().subscribe(now -> button.setSelected(now == face));
        button.setOnAction(_ -> model.toggle(face));
        return button;
    }

    private Node banner() {
        var text = new Label();
        text.setId("molecules-banner");
        text.textProperty().bind(model.badRows().bannerProperty());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var show = new Button();
        show.setId("molecules-show-bad-rows");
        show.textProperty()
                .bind(model.faceProperty().map(face -> face == Face.BAD_ROWS ? tr("Back to the table") : tr("Show")));
        show.getStyleClass().add("small");
        show.setMinWidth(Button.USE_PREF_SIZE);
        show.setOnAction(_ -> model.toggle(Face.BAD_ROWS));
        var icon = Icon.of("alert");
        icon.getStyleClass().add("warning");
        var banner = new HBox(8, icon, text, space, show);
        banner.setAlignment(Pos.CENTER_LEFT);
        banner.getStyleClass().add("molecules-banner");
        banner.visibleProperty()
                .bind(model.badRows()
                        .bannerProperty()
                        .isNotEmpty()
                        .or(model.faceProperty().isEqualTo(Face.BAD_ROWS)));
        banner.managedProperty().bind(banner.visibleProperty());
        return banner;
    }

    private Region face(Region content, Face face) {
        content.visibleProperty()
                .bind(model.openProperty().and(model.faceProperty().isEqualTo(face)));
        return content;
    }

    private Node empty(Workspace workspace) {
        var activities = workspace.background().activities();
        var text = new Label();
        text.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> activities.isEmpty()
                                ? tr("No molecules are open. Drop a CSV, TSV, SMI or SDF file on the window, or open a"
                                        + " project or file from the File menu.")
                                : activities.getFirst().title() + "…",
                        activities));
        text.setId("molecules-empty");
        text.getStyleClass().add("empty-text");
        text.visibleProperty().bind(model.openProperty().not());
        return text;
    }
}
