package org.molweave.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every public type says what it is, also where it stands inside another public one.
class DocumentationTest {

    @TempDir
    private Path folder;

    @Test
    void everyPublicTypeIsDocumented() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of("engine", "viz", "plugins", "app")) {
            try (Stream<Path> files = Files.walk(Path.of(module, "src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }

        assertTrue(sources.size() > 300, "found only " + sources.size() + " files");
        assertEquals(List.of(), undocumented(sources));
    }

    @Test
    void aPlantedTypeWithoutWordsIsFound() throws IOException {
        Path file = folder.resolve("Planted.java");
        Files.writeString(file, """
                /// Documented.
                public final class Planted {
                    public enum Kind { A }

                    /// Documented.
                    public record Size(int rows) {}

                    record Hidden() {
                        public interface NobodySeesIt {}
                    }
                }
                """);

        assertEquals(List.of("Planted.java: Kind"), undocumented(List.of(file)));
    }

    private static List<String> undocumented(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask)
                    compiler.getTask(null, files, _ -> {}, null, null, files.getJavaFileObjectsFromPaths(sources));
            DocTrees docs = DocTrees.instance(task);
            List<String> found = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                new Scanner(docs, found).scan(new TreePath(unit), null);
            }
            return found;
        }
    }

    /// Looks at types that can be seen from outside their file, and at no method.
    private static final class Scanner extends TreePathScanner<Void, Void> {

        private final DocTrees docs;
        private final List<String> found;

        Scanner(DocTrees docs, List<String> found) {
            this.docs = docs;
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            TreePath parent = getCurrentPath().getParentPath();
            boolean inInterface = parent.getLeaf() instanceof ClassTree outer
                    && outer.getKind() == com.sun.source.tree.Tree.Kind.INTERFACE;
            if (!inInterface && !type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
                return null;
            }
            if (docs.getDocComment(getCurrentPath()) == null) {
                String file = Path.of(getCurrentPath()
                                .getCompilationUnit()
                                .getSourceFile()
                                .getName())
                        .getFileName()
                        .toString();
                found.add(file + ": " + type.getSimpleName());
            }
            return super.visitClass(type, null);
        }
    }
}
