package org.molweave.app.shell;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.molweave.app.icon.Icon;
import org.molweave.app.notice.Notice;
import org.molweave.app.notice.Notices;
import org.molweave.app.text.Text;

/// News, warnings and errors at the lower right, over the panes; an error stays until it is closed.
final class NoticeBar extends VBox {

    private static final int MOST = 4;

    private static final Duration STAYS = Duration.seconds(12);

    private final Consumer<Notice> details;

    NoticeBar(Notices notices, Consumer<Notice> details) {
        this.details = details;
        setId("notices");
        setSpacing(8);
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
        setMaxSize(480, Region.USE_PREF_SIZE);
        getStyleClass().add("notices");
        notices.all().addListener((ListChangeListener<Notice>) change -> {
            while (change.next()) {
                change.getAddedSubList().stream()
                        .filter(notice -> notice.level() != Notice.Level.INFO)
                        .forEach(this::show);
            }
        });
    }

    private void show(Notice notice) {
        var text = new Label(notice.text());
        text.setWrapText(true);
        text.getStyleClass().add("notice-text");
        var detail = new Label(notice.detail());
        detail.setWrapText(true);
        detail.getStyleClass().add("muted");
        detail.setMaxHeight(90);
        detail.setManaged(!notice.detail().isEmpty());
        var words = new VBox(4, text, detail);
        HBox.setHgrow(words, Priority.ALWAYS);
        if (notice.error() != null) {
            var more = new Hyperlink(Text.tr("Details and report…"));
            more.setOnAction(_ -> details.accept(notice));
            words.getChildren().add(more);
        }
        var close = new Button(null, Icon.of("x", 12));
        close.getStyleClass().addAll("button-icon", "flat");
        close.setAccessibleText(Text.tr("Close this message"));
        close.setTooltip(new Tooltip(Text.tr("Close")));
        var card = new HBox(10, Icon.of(notice.level().isTrouble() ? "alert" : "info", 18), words, close);
        card.getStyleClass().addAll("notice", "notice-" + notice.level().name().toLowerCase(Locale.ROOT));
        card.setAlignment(Pos.TOP_LEFT);
        close.setOnAction(_ -> getChildren().remove(card));
        getChildren().add(card);
        if (getChildren().size() > MOST) {
            getChildren().removeFirst();
        }
        if (notice.level() != Notice.Level.ERROR) {
            var pause = new PauseTransition(STAYS);
            pause.setOnFinished(_ -> getChildren().remove(card));
            pause.play();
        }
    }
}
