package org.molweave.app.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Collator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TextOrderTest {

    private static final String LETTERS = "aAbBzZ äÄéß-_0129";

    /// As the columns of tables sort where they are given no order of their own.
    @Test
    void sortsAsTheLanguageOfTheUser() {
        var random = new Random(1);
        List<String> texts = IntStream.range(0, 500)
                .mapToObj(_ -> random.ints(random.nextInt(6), 0, LETTERS.length())
                        .mapToObj(i -> LETTERS.substring(i, i + 1))
                        .reduce("", String::concat))
                .toList();

        assertEquals(
                texts.stream().sorted(Collator.getInstance()).toList(),
                texts.stream().sorted(new TextOrder()).toList());
    }
}
