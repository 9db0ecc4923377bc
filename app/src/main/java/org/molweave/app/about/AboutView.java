package org.molweave.app.about;

import static org.molweave.app.text.Text.tr;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.molweave.app.icon.Icon;
import org.molweave.engine.method.Versions;

/// Version, citation, libraries and data of the program.
public final class AboutView extends TabPane {

    private final Consumer<String> outside;

    /// `settings` is the folder of settings and error reports; `outside` opens an address with the system's program.
    public AboutView(Path settings, Consumer<String> outside) {
        this.outside = outside;
        setId("about");
        getStyleClass().add("about");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        setPrefSize(760, 480);
        getTabs()
                .addAll(
                        tab("about-program", tr("Molweave"), program(settings)),
                        tab("about-cite", tr("How to cite"), cite()),
                        tab("about-libraries", tr("Libraries"), libraries()),
                        tab("about-data", tr("Data"), data()));
    }

    private static Tab tab(String id, String title, Node content) {
        var tab = new Tab(title, content);
        tab.setId(id);
        return tab;
    }

    private Node program(Path settings) {
        var name = new Label("Molweave");
        name.getStyleClass().add("welcome-title");
        var version = text(tr(
                "Version %s\nJava %s (%s), JavaFX %s",
                Versions.program(),
                System.getProperty("java.version"),
                System.getProperty("java.vendor", ""),
                System.getProperty("javafx.version", "")));
        version.setId("about-version");
        var words = text(tr(
                "A workbench for learning on molecules with knowledge. Free software under the Apache License 2.0. It works"
                        + " without a network and sends nothing anywhere."));
        var folder = new Hyperlink(tr("Open the folder of settings and error reports"), Icon.of("folder"));
        folder.setId("about-settings");
        folder.setOnAction(_ -> outside.accept(settings.toUri().toString()));
        var where = text(settings.toString());
        where.getStyleClass().add("muted");
        return page(new HBox(16, Icon.of("molweave", 56), new VBox(2, name, version)), words, folder, where);
    }

    private static Node cite() {
        var words = text(tr(
                "If you publish results made with KCL, cite its authors. Say which profile you used (KCL, RELEASED or PAPER)"
                        + " and the split; each run stores them."));
        var source = area(Citation.bibtex(Versions.program()), tr("Citation as BibTeX"));
        var copy = new Button(tr("Copy as BibTeX"), Icon.of("copy"));
        copy.setId("about-copy");
        copy.setOnAction(_ -> {
            var content = new ClipboardContent();
            content.putString(source.getText());
            Clipboard.getSystemClipboard().setContent(content);
        });
        return page(words, source, copy);
    }

    private Node libraries() {
        var table = new TableView<Library>();
        table.setId("about-library-table");
        table.setAccessibleText(tr("Libraries"));
        table.getColumns().add(column(tr("Library"), 230, Library::name));
        table.getColumns().add(column(tr("Version"), 100, Library::version));
        table.getColumns().add(column(tr("Licence"), 200, Library::licence));
        table.getColumns().add(column(tr("Address"), 260, Library::address));
        table.getItems().setAll(Library.all());
        table.setRowFactory(_ -> {
            var row = new javafx.scene.control.TableRow<Library>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && row.getItem() != null) {
                    outside.accept(row.getItem().address());
                }
            });
            return row;
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        return page(
                text(tr(
                        "All are used unchanged. Their licence texts lie in the jars; those of Java lie in the folder legal of"
                                + " the installed program. PyTorch, inside pytorch-native-cpu, is under the BSD 3-clause"
                                + " licence. A double-click opens the address.")),
                table);
    }

    private static Node data() {
        var all = new StringBuilder();
        DataNotices.all()
                .forEach((project, notice) ->
                        all.append("sample-projects/%s%n%n%s%n%n".formatted(project, notice.strip())));
        TextArea notices = area(all.toString(), tr("Notices of the data"));
        notices.setWrapText(true);
        return page(
                text(tr("The sample data keep the licences of their sources; every change to them is listed.")),
                notices);
    }

    private static VBox page(Node... nodes) {
        var page = new VBox(12, nodes);
        page.getStyleClass().add("about-page");
        return page;
    }

    private static Label text(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private static TextArea area(String text, String accessible) {
        var area = new TextArea(text);
        area.setEditable(false);
        area.getStyleClass().add("monospaced");
        area.setAccessibleText(accessible);
        VBox.setVgrow(area, Priority.ALWAYS);
        return area;
    }

    private static TableColumn<Library, String> column(String title, double width, Function<Library, String> value) {
        var column = new TableColumn<Library, String>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        return column;
    }
}
