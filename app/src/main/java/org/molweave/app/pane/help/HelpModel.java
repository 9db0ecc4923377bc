package org.molweave.app.pane.help;

import static org.molweave.app.text.Text.tr;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.molweave.app.command.Command;
import org.molweave.app.command.Commands;
import org.molweave.app.guide.Guide;
import org.molweave.app.guide.GuideHit;
import org.molweave.app.guide.GuideLink;
import org.molweave.app.guide.GuidePage;
import org.molweave.app.guide.GuideSearch;
import org.molweave.app.notice.Notices;

/// Which page of the guide is read, from where the reader came, and what a search finds.
public final class HelpModel {

    /// A page and the heading on it, empty for its beginning.
    public record Place(GuidePage page, String anchor) {}

    private static final int MOST_HITS = 40;

    private final Guide guide;
    private final GuideSearch search;
    private final Commands commands;
    private final Notices notices;
    private final Consumer<String> outside;
    private final Deque<Place> before = new ArrayDeque<>();
    private final Deque<Place> after = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Place> place;
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper(this, "canGoBack");
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper(this, "canGoForward");
    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
    private final ObservableList<GuideHit> hits = FXCollections.observableArrayList();

    /// `outside` opens an address with the system's program.
    public HelpModel(Guide guide, Commands commands, Notices notices, Consumer<String> outside) {
        this.guide = guide;
        this.commands = commands;
        this.notices = notices;
        this.outside = outside;
        search = new GuideSearch(guide);
        place = new ReadOnlyObjectWrapper<>(this, "place", new Place(guide.contents(), ""));
        typed.subscribe(words -> hits.setAll(search.find(words, MOST_HITS)));
    }

    public Guide guide() {
        return guide;
    }

    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    /// What is searched for; the hits follow.
    public StringProperty typedProperty() {
        return typed;
    }

    public ObservableList<GuideHit> hits() {
        return hits;
    }

    /// Shows the page of a pane, a method or a topic; the contents where it has none.
    public void open(String id) {
        open(id, "");
    }

    public void open(String id, String anchor) {
        go(new Place(guide.find(id).orElse(guide.contents()), anchor));
    }

    public void open(GuideHit hit) {
        go(new Place(hit.page(), hit.section().anchor()));
    }

    public void back() {
        step(before, after);
    }

    public void forward() {
        step(after, before);
    }

    /// Follows a link of the page that is read.
    public void follow(String destination) {
        switch (GuideLink.of(destination, place.get().page().id())) {
            case GuideLink.Page page -> open(page.id(), page.anchor());
            case GuideLink.Outside link -> outside.accept(link.address());
            case GuideLink.Command command ->
                commands.find(command.id())
                        .ifPresentOrElse(
                                this::carryOut,
                                () -> notices.warn(
                                        tr(
                                                "The guide names a command that this program does not have: %s.",
                                                command.id()),
                                        ""));
        }
    }

    private void carryOut(Command command) {
        if (command.enabled().get()) {
            command.fire();
        } else {
            notices.warn(
                    tr("\"%s\" cannot be done now.", command.text()),
                    tr("The menu entry is grey, too; the page says what is needed for it."));
        }
    }

    private void go(Place next) {
        typed.set("");
        if (next.equals(place.get())) {
            return;
        }
        before.push(place.get());
        after.clear();
        show(next);
    }

    private void step(Deque<Place> from, Deque<Place> to) {
        if (!from.isEmpty()) {
            typed.set("");
            to.push(place.get());
            show(from.pop());
        }
    }

    private void show(Place next) {
        place.set(next);
        canGoBack.set(!before.isEmpty());
        canGoForward.set(!after.isEmpty());
    }
}
