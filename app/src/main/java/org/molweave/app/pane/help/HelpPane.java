package org.molweave.app.pane.help;

import static org.molweave.app.text.Text.tr;

import java.net.URL;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.controlsfx.control.textfield.CustomTextField;
import org.molweave.app.command.Commands;
import org.molweave.app.guide.Guide;
import org.molweave.app.guide.GuideChapter;
import org.molweave.app.guide.GuideHit;
import org.molweave.app.guide.GuidePage;
import org.molweave.app.icon.Icon;

/// Reads the guide: contents beside the page where there is room, search, back and forward.
public final class HelpPane extends BorderPane {

    private static final double WIDE = 720;

    private final HelpModel model;
    private final Commands commands;
    private final ScrollPane page = new ScrollPane();
    private final ScrollPane contents = new ScrollPane();
    private final VBox results = new VBox();
    private final ScrollPane resultsScroll = new ScrollPane(results);

    public HelpPane(HelpModel model, Commands commands) {
        this.model = model;
        this.commands = commands;
        getStyleClass().addAll("pane-content", "help-pane");
        getStylesheets().add(HelpPane.class.getResource("help.css").toExternalForm());
        setTop(bar());
        page.setId("help-page");
        page.setFitToWidth(true);
        page.getStyleClass().add("guide-scroll");
        contents.setId("help-contents");
        contents.setFitToWidth(true);
        contents.getStyleClass().addAll("guide-scroll", "guide-contents");
        contents.setContent(contents());
        contents.setPrefWidth(220);
        results.setId("help-results");
        results.getStyleClass().add("guide-results");
        resultsScroll.setFitToWidth(true);
        resultsScroll.getStyleClass().add("guide-scroll");
        model.placeProperty().subscribe(this::show);
        model.hits().addListener((ListChangeListener<GuideHit>) _ -> showResults());
        model.typedProperty().subscribe(this::showResults);
        widthProperty().subscribe(width -> setLeft(width.doubleValue() >= WIDE ? contents : null));
    }

    private HBox bar() {
        Button back = button("help-back", "arrow-left", tr("Back"), model::back);
        back.disableProperty().bind(model.canGoBackProperty().not());
        Button forward = button("help-forward", "arrow-right", tr("Forward"), model::forward);
        forward.disableProperty().bind(model.canGoForwardProperty().not());
        Button home = button("help-home", "book", tr("Contents"), () -> model.open(Guide.CONTENTS));
        TextField search = search();
        HBox.setHgrow(search, Priority.ALWAYS);
        var bar = new HBox(back, forward, home, search);
        bar.getStyleClass().add("pane-bar");
        return bar;
    }

    private static Button button(String id, String icon, String text, Runnable action) {
        var button = new Button(null, Icon.of(icon));
        button.setId(id);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setTooltip(new Tooltip(text));
        button.setAccessibleText(text);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private TextField search() {
        var field = new CustomTextField();
        var picture = new StackPane(Icon.of("search", 14));
        picture.getStyleClass().add("field-icon");
        field.setLeft(picture);
        field.setId("help-search");
        field.setPromptText(tr("Search the guide"));
        field.setAccessibleText(tr("Search the guide"));
        field.setMinWidth(60);
        field.textProperty().bindBidirectional(model.typedProperty());
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
                field.clear();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && !model.hits().isEmpty()) {
                model.open(model.hits().getFirst());
            } else if (event.getCode() == KeyCode.DOWN && !results.getChildren().isEmpty()) {
                results.getChildren().getFirst().requestFocus();
                event.consume();
            }
        });
        return field;
    }

    private Node contents() {
        var box = new VBox();
        box.getStyleClass().add("guide-contents-list");
        for (GuideChapter chapter : model.guide().chapters()) {
            var title = new Label(chapter.title());
            title.getStyleClass().add("section-title");
            box.getChildren().add(title);
            chapter.pages().forEach(entry -> box.getChildren().add(entry(entry)));
        }
        return box;
    }

    private Hyperlink entry(GuidePage entry) {
        var link = new Hyperlink(entry.title());
        link.getStyleClass().add("guide-entry");
        link.setWrapText(true);
        link.setOnAction(_ -> {
            link.setVisited(false);
            model.open(entry.id());
        });
        model.placeProperty().subscribe(place -> {
            link.getStyleClass().remove("current");
            if (place.page().equals(entry)) {
                link.getStyleClass().add("current");
            }
        });
        return link;
    }

    private void show(HelpModel.Place place) {
        var view = new MarkdownView(place.page().document(), model::follow, commands::find, this::enlarge);
        view.setId("help-page-" + place.page().id());
        var middle = new StackPane(view);
        middle.setAlignment(Pos.TOP_LEFT);
        page.setContent(middle);
        page.setAccessibleText(place.page().title());
        page.setVvalue(0);
        view.heading(place.anchor()).ifPresent(heading -> {
            // Where it stands is known after the page has been laid out in its width.
            page.applyCss();
            page.layout();
            double all = middle.getHeight() - page.getViewportBounds().getHeight();
            double top = heading.getBoundsInParent().getMinY();
            page.setVvalue(all <= 0 ? 0 : Math.min(1, top / all));
        });
        setCenter(page);
    }

    private void showResults() {
        if (model.typedProperty().get().isBlank()) {
            setCenter(page);
            return;
        }
        results.getChildren().clear();
        for (GuideHit hit : model.hits()) {
            results.getChildren().add(result(hit));
        }
        if (model.hits().isEmpty()) {
            var nothing = new Label(
                    tr("The guide does not hold all these words on one page. Try fewer, or look into the contents."));
            nothing.getStyleClass().add("empty-text");
            nothing.setWrapText(true);
            results.getChildren().add(nothing);
        }
        setCenter(resultsScroll);
    }

    private Node result(GuideHit hit) {
        var where = new Label(hit.where());
        where.getStyleClass().add("guide-result-title");
        where.setWrapText(true);
        var words = new Label(hit.excerpt());
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        var button = new Button(null, new VBox(2, where, words));
        button.getStyleClass().addAll("flat", "guide-result");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(hit.where() + ". " + hit.excerpt());
        button.setOnAction(_ -> model.open(hit));
        return button;
    }

    /// A picture in a window of its own, in its full size.
    private void enlarge(URL file) {
        var image = new Image(file.toExternalForm());
        var scene = new Scene(new ScrollPane(new ImageView(image)), image.getWidth() + 4, image.getHeight() + 4);
        var stage = new Stage();
        stage.initOwner(getScene().getWindow());
        stage.setTitle(tr("Picture"));
        stage.setScene(scene);
        scene.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                stage.close();
            }
        });
        stage.show();
    }
}
