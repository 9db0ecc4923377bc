package org.molweave.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.molweave.app.icon.Icon;
import org.molweave.app.settings.PreferencesStore;
import org.molweave.app.text.Text;

/// What is seen while no project is open: three ways to begin, and the projects opened lately.
public final class Welcome extends ScrollPane {

    /// What the tiles do.
    public interface Actions {
        void openMolecules();

        void openSample();

        void openKnowledge();

        void openProject(Path folder);

        void chooseProject();

        void newProject();
    }

    private final Actions actions;
    private final PreferencesStore preferences;
    private final VBox recent = new VBox(4);

    public Welcome(Actions actions, PreferencesStore preferences) {
        this.actions = actions;
        this.preferences = preferences;
        setId("welcome");
        setFitToWidth(true);
        setFitToHeight(true);
        getStyleClass().add("welcome");
        var title = new Label("Molweave");
        title.getStyleClass().add("welcome-title");
        var claim =
                new Label(Text.tr("See what a model learns from molecules and from what is known of their elements."));
        claim.getStyleClass().add("welcome-claim");
        claim.setWrapText(true);
        var heading = new HBox(18, Icon.of("molweave", 64), new VBox(2, title, claim));
        heading.setAlignment(Pos.CENTER);
        var tiles = new HBox(
                20,
                tile(
                        "welcome-molecules",
                        "table",
                        Text.tr("Open my molecules"),
                        Text.tr("A table or list of SMILES: .csv .tsv .smi .sdf"),
                        actions::openMolecules),
                tile(
                        "welcome-sample",
                        "flask",
                        Text.tr("Try the sample project"),
                        Text.tr("Solubility in water: 1,282 molecules, a trained model, the element knowledge graph"),
                        actions::openSample),
                tile(
                        "welcome-knowledge",
                        "graph",
                        Text.tr("Open a knowledge graph"),
                        Text.tr("Triples of any kind: .tsv .nt .ttl .graphml"),
                        actions::openKnowledge));
        tiles.setId("welcome-tiles");
        tiles.setAlignment(Pos.CENTER);
        tiles.setMaxWidth(Region.USE_PREF_SIZE);
        var open = new Hyperlink(Text.tr("Open a project folder…"));
        open.setId("welcome-open");
        open.setOnAction(_ -> actions.chooseProject());
        var make = new Hyperlink(Text.tr("New project…"));
        make.setId("welcome-new");
        make.setOnAction(_ -> actions.newProject());
        var links = new HBox(16, open, make);
        links.setAlignment(Pos.CENTER);
        var hint = new Label(Text.tr("Or drop a file anywhere on this window."));
        hint.getStyleClass().add("muted");
        recent.setId("welcome-recent");
        recent.setAlignment(Pos.TOP_LEFT);
        recent.setMaxWidth(910); // As wide as the tiles.
        var page = new VBox(28, heading, tiles, links, hint, recent);
        page.setAlignment(Pos.CENTER);
        page.getStyleClass().add("welcome-page");
        setContent(page);
        preferences.preferencesProperty().subscribe(_ -> listRecent());
    }

    private static Button tile(String id, String icon, String title, String text, Runnable action) {
        var name = new Label(title);
        name.getStyleClass().add("tile-title");
        var more = new Label(text);
        more.getStyleClass().add("muted");
        more.setWrapText(true);
        more.setMinHeight(60);
        more.setAlignment(Pos.TOP_LEFT);
        var box = new VBox(10, Icon.of(icon, 36), name, more);
        var button = new Button(null, box);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setId(id);
        button.getStyleClass().add("tile");
        button.setPrefSize(290, 180);
        button.setAccessibleText(title + ". " + text);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void listRecent() {
        recent.getChildren().clear();
        if (preferences.get().recent().isEmpty()) {
            return;
        }
        var heading = new Label(Text.tr("Recent projects"));
        heading.getStyleClass().add("section-title");
        recent.getChildren().add(heading);
        preferences.get().recent().stream().map(this::recent).forEach(recent.getChildren()::add);
    }

    private Node recent(String folder) {
        Path path = Path.of(folder);
        var link = new Hyperlink(String.valueOf(path.getFileName()), Icon.of("folder"));
        var place = new Label(folder);
        place.getStyleClass().add("muted");
        var row = new HBox(10, link, place);
        row.setAlignment(Pos.CENTER_LEFT);
        if (Files.isDirectory(path)) {
            link.setOnAction(_ -> actions.openProject(path));
        } else {
            link.setDisable(true);
            place.setText(Text.tr("%s is not there any more", folder));
            var remove = new Button(null, Icon.of("x", 12));
            remove.getStyleClass().addAll("button-icon", "flat");
            remove.setAccessibleText(Text.tr("Remove %s from the list", folder));
            remove.setOnAction(_ -> preferences.change(p -> p.withoutRecent(folder)));
            row.getChildren().add(remove);
        }
        return row;
    }
}
