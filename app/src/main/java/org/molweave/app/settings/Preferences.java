package org.molweave.app.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the user chose for the program as a whole. `recent` holds the folders of projects, newest first; `lastProject`
/// is the one that was open at the end, or empty. `layout` is the arrangement of the panes, `layouts` are those that
/// were given a name. `scale` enlarges all text and controls; `memoryShare` is the share of the machine's memory, in
/// percent, that the window may use from its next start on.
public record Preferences(
        int format,
        Appearance appearance,
        double scale,
        int memoryShare,
        List<String> recent,
        String lastProject,
        @Nullable WindowPlace window,
        @Nullable JsonNode layout,
        Map<String, JsonNode> layouts,
        boolean tourSeen) {

    public static final int FORMAT = 1;

    static final int MOST_RECENT = 12;

    public static final Preferences DEFAULTS =
            new Preferences(FORMAT, Appearance.SYSTEM, 1, 25, List.of(), "", null, null, Map.of(), false);

    /// Light, dark, or what the system says.
    public enum Appearance {
        SYSTEM,
        LIGHT,
        DARK
    }

    /// Where the main window was.
    public record WindowPlace(double x, double y, double width, double height, boolean maximised) {}

    /// A file may lack what a newer program writes, or hold nonsense.
    public Preferences {
        appearance = appearance == null ? Appearance.SYSTEM : appearance;
        scale = scale >= 0.5 && scale <= 4 ? scale : 1;
        memoryShare = memoryShare >= 5 && memoryShare <= 90 ? memoryShare : 25;
        recent = recent == null ? List.of() : List.copyOf(recent);
        lastProject = lastProject == null ? "" : lastProject;
        layouts = layouts == null ? Map.of() : Map.copyOf(layouts);
    }

    public Preferences withAppearance(Appearance value) {
        return new Preferences(
                format, value, scale, memoryShare, recent, lastProject, window, layout, layouts, tourSeen);
    }

    public Preferences withScale(double value) {
        return new Preferences(
                format, appearance, value, memoryShare, recent, lastProject, window, layout, layouts, tourSeen);
    }

    public Preferences withMemoryShare(int value) {
        return new Preferences(
                format, appearance, scale, value, recent, lastProject, window, layout, layouts, tourSeen);
    }

    public Preferences withTourSeen() {
        return new Preferences(
                format, appearance, scale, memoryShare, recent, lastProject, window, layout, layouts, true);
    }

    /// The open project; it becomes the newest of the recent ones. Empty for none.
    public Preferences withProject(String folder) {
        var newest = new ArrayList<>(recent);
        if (!folder.isEmpty()) {
            newest.remove(folder);
            newest.addFirst(folder);
        }
        List<String> kept = newest.subList(0, Math.min(MOST_RECENT, newest.size()));
        return new Preferences(format, appearance, scale, memoryShare, kept, folder, window, layout, layouts, tourSeen);
    }

    /// Without a project that is gone or not wanted in the list.
    public Preferences withoutRecent(String folder) {
        List<String> kept =
                recent.stream().filter(other -> !other.equals(folder)).toList();
        return new Preferences(
                format, appearance, scale, memoryShare, kept, lastProject, window, layout, layouts, tourSeen);
    }

    /// What the window looks like when it is closed.
    public Preferences withWindow(WindowPlace place, JsonNode panes) {
        return new Preferences(
                format, appearance, scale, memoryShare, recent, lastProject, place, panes, layouts, tourSeen);
    }

    public Preferences withLayout(String name, JsonNode panes) {
        var named = new TreeMap<>(layouts);
        named.put(name, panes);
        return new Preferences(
                format, appearance, scale, memoryShare, recent, lastProject, window, layout, named, tourSeen);
    }

    public Preferences withoutLayout(String name) {
        var named = new TreeMap<>(layouts);
        named.remove(name);
        return new Preferences(
                format, appearance, scale, memoryShare, recent, lastProject, window, layout, named, tourSeen);
    }
}
