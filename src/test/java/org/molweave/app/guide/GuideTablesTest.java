package org.molweave.app.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.app.Window;
import org.molweave.app.command.Command;
import org.molweave.engine.method.Method;
import org.molweave.engine.method.SettingsField;
import org.molweave.engine.method.SettingsSchema;

/// What the guide says about settings, shortcuts, commands and panes is what the program has. The tables between the
/// marks are written anew by `-Dmolweave.guide.write=true`.
class GuideTablesTest {

    private static final String END = "<!-- end -->";

    private static final List<String> MENUS =
            List.of("File", "Edit", "View", "Molecules", "Knowledge", "Train", "Runs", "Figures", "Help");

    @TempDir
    Path home;

    @Test
    void theSettingsOfEveryMethodAreThoseOfItsPage() throws IOException {
        for (Method<?> method : GuideTest.shippedMethods()) {
            check(method.id(), "settings " + method.id(), settings(method));
        }
    }

    @Test
    void panesCommandsAndShortcutsAreThoseOfTheWindow() throws Exception {
        Guide guide = Guide.load();
        try (var window = Window.start(home)) {
            List<Command> commands = window.commands().all();

            List<String> panes = window.panes();
            assertTrue(panes.size() >= 10, panes.toString());
            assertEquals(
                    List.of(),
                    panes.stream().filter(id -> guide.find(id).isEmpty()).toList(),
                    "panes without a page");
            var unknown = new TreeSet<String>();
            for (GuidePage page : guide.pages()) {
                Markdown.links(page.document()).stream()
                        .filter(link -> link.startsWith("command:"))
                        .map(link -> link.substring("command:".length()))
                        .filter(id -> window.commands().find(id).isEmpty())
                        .forEach(id -> unknown.add(page.id() + ": " + id));
            }
            assertEquals(new TreeSet<>(), unknown, "commands that the program does not have");
            check("shortcuts", "shortcuts", shortcuts(commands));
        }
    }

    private static String settings(Method<?> method) {
        return "| Setting | Key | Default | What it is |\n| --- | --- | --- | --- |\n"
                + SettingsSchema.of(method).fields().stream()
                        .map(GuideTablesTest::row)
                        .collect(Collectors.joining());
    }

    private static String row(SettingsField field) {
        String help = field.help().isEmpty() ? "" : field.help() + " ";
        String allowed = field.allowed();
        return "| %s | `%s` | %s | %s%s. |\n"
                .formatted(
                        field.label(),
                        field.key(),
                        field.value(),
                        help,
                        Character.toUpperCase(allowed.charAt(0)) + allowed.substring(1));
    }

    private static String shortcuts(List<Command> commands) {
        var text = new StringBuilder();
        String menu = "";
        for (Command command : commands.stream()
                .filter(c -> c.key() != null)
                .sorted(java.util.Comparator.comparingInt(c -> MENUS.indexOf(c.menu())))
                .toList()) {
            if (!menu.equals(command.menu())) {
                menu = command.menu();
                text.append("\n## %s\n\n| Command | Keys |\n| --- | --- |\n".formatted(menu));
            }
            text.append("| [%s](command:%s) | %s |\n".formatted(command.text(), command.id(), keys(command)));
        }
        return text.substring(1);
    }

    /// As the menus write them.
    private static String keys(Command command) {
        return String.valueOf(command.key())
                .replace("Shortcut", "Ctrl")
                .replace("Shift+Ctrl", "Ctrl+Shift")
                .replace("Comma", ",");
    }

    private static void check(String page, String mark, String expected) throws IOException {
        Path file = Path.of("docs", "guide", page + ".md");
        String source = Files.readString(file);
        String begin = "<!-- " + mark + " -->\n";
        int from = source.indexOf(begin);
        int to = source.indexOf(END, from);
        assertTrue(from >= 0 && to > from, page + ".md lacks the marks of " + mark);
        String found = source.substring(from + begin.length(), to).strip();
        if (Boolean.getBoolean("molweave.guide.write")) {
            Files.writeString(
                    file, source.substring(0, from) + begin + "\n" + expected.strip() + "\n\n" + source.substring(to));
            return;
        }
        assertEquals(
                new ArrayList<>(expected.strip().lines().toList()),
                new ArrayList<>(found.lines().toList()),
                page + ".md is out of date; -Dmolweave.guide.write=true writes it anew");
    }
}
