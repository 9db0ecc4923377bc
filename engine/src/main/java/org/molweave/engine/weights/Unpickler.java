package org.molweave.engine.weights;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads Python pickles as plain data: numbers, text, bytes, tuples, lists, dictionaries.
///
/// Nothing is ever run or looked up by name here: every class, call and state goes to [PickledObjects], which knows a
/// short list and refuses the rest. Each byte makes at most one object and no length is trusted, so memory is bounded
/// by
/// the size of the pickle. Nesting costs no Java stack.
final class Unpickler {

    /// Python's None.
    enum None {
        NONE
    }

    /// A Python tuple.
    record Tuple(List<Object> items) {}

    private static final int MOST_DIGITS = 100;
    private static final int LONGEST_INTEGER = 64;
    private static final int MOST_OBJECTS = 10_000_000;

    private final ByteBuffer input;
    private final PickledObjects objects;
    private final Map<Long, Object> memo = new HashMap<>();
    private final List<List<Object>> frames = new ArrayList<>();
    private List<Object> stack = new ArrayList<>();
    private int made;

    /// Reads from the buffer's position, which moves behind the pickle.
    Unpickler(ByteBuffer input, PickledObjects objects) {
        this.input = input.order(ByteOrder.LITTLE_ENDIAN);
        this.objects = objects;
    }

    Object load() throws WeightsException {
        try {
            while (true) {
                int opcode = input.get() & 0xff;
                if (opcode == '.') {
                    return pop();
                }
                step(opcode);
            }
        } catch (BufferUnderflowException e) {
            throw new WeightsException("The pickle ends in the middle; the file is truncated.", e);
        } catch (NumberFormatException e) {
            throw new WeightsException("The pickle holds a number that is none.", e);
        }
    }

    private void step(int opcode) throws WeightsException {
        Object constant = constant(opcode);
        if (constant != null) {
            push(constant);
        } else if (!container(opcode) && !memory(opcode) && !object(opcode)) {
            throw new WeightsException("The pickle has the instruction %s at byte %d, which weights do not need."
                    .formatted(printable(opcode), input.position() - 1));
        }
    }

    private @Nullable Object constant(int opcode) throws WeightsException {
        return switch (opcode) {
            case 'N' -> None.NONE;
            case 0x88 -> true;
            case 0x89 -> false;
            case 'K' -> (long) (input.get() & 0xff);
            case 'M' -> (long) (input.getShort() & 0xffff);
            case 'J' -> (long) input.getInt();
            case 'I' -> integerLine();
            case 'L' -> digits(line());
            case 0x8a -> integer(input.get() & 0xff);
            case 0x8b -> integer(input.getInt());
            case 'F' -> Double.valueOf(line());
            case 'G' -> Double.longBitsToDouble(Long.reverseBytes(input.getLong()));
            case 'S' -> quoted(line());
            case 'V' -> unescaped(line());
            case 'U' -> text(input.get() & 0xff, StandardCharsets.ISO_8859_1);
            case 'T' -> text(input.getInt(), StandardCharsets.ISO_8859_1);
            case 0x8c -> text(input.get() & 0xff, StandardCharsets.UTF_8);
            case 'X' -> text(input.getInt(), StandardCharsets.UTF_8);
            case 0x8d -> text(input.getLong(), StandardCharsets.UTF_8);
            case 'C' -> bytes(input.get() & 0xff);
            case 'B' -> bytes(input.getInt());
            case 0x8e, 0x96 -> bytes(input.getLong());
            case ')' -> new Tuple(List.of());
            case ']' -> new ArrayList<>();
            case '}' -> new LinkedHashMap<>();
            default -> null;
        };
    }

    private boolean container(int opcode) throws WeightsException {
        switch (opcode) {
            case '(' -> {
                frames.add(stack);
                stack = new ArrayList<>();
            }
            case 't' -> push(new Tuple(popFrame()));
            case 0x85 -> push(new Tuple(popped(1)));
            case 0x86 -> push(new Tuple(popped(2)));
            case 0x87 -> push(new Tuple(popped(3)));
            case 'l' -> push(popFrame());
            case 'd' -> push(entries(new LinkedHashMap<>(), popFrame()));
            case 'a' -> {
                List<Object> item = popped(1);
                list(peek()).addAll(item);
            }
            case 'e' -> {
                List<Object> items = popFrame();
                list(peek()).addAll(items);
            }
            case 's' -> {
                List<Object> entry = popped(2);
                entries(dictionary(peek()), entry);
            }
            case 'u' -> {
                List<Object> items = popFrame();
                entries(dictionary(peek()), items);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean memory(int opcode) throws WeightsException {
        switch (opcode) {
            case 0x80 -> protocol(input.get());
            case 0x95 -> input.getLong();
            case 0x98 -> {} // a buffer marked read-only is the same bytes
            case '0' -> pop();
            case '1' -> popFrame();
            case '2' -> push(peek());
            case 'p' -> memo.put(Long.valueOf(line()), peek());
            case 'q' -> memo.put((long) (input.get() & 0xff), peek());
            case 'r' -> memo.put(input.getInt() & 0xffff_ffffL, peek());
            case 0x94 -> memo.put((long) memo.size(), peek());
            case 'g' -> push(remembered(Long.parseLong(line())));
            case 'h' -> push(remembered(input.get() & 0xff));
            case 'j' -> push(remembered(input.getInt() & 0xffff_ffffL));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean object(int opcode) throws WeightsException {
        switch (opcode) {
            case 'c' -> push(objects.named(line(), line()));
            case 0x93 -> {
                List<Object> names = popped(2);
                if (!(names.get(0) instanceof String module) || !(names.get(1) instanceof String name)) {
                    throw new WeightsException("The pickle names a class by something that is no text.");
                }
                push(objects.named(module, name));
            }
            case 'R', 0x81 -> {
                List<Object> call = popped(2);
                if (!(call.get(1) instanceof Tuple arguments)) {
                    throw new WeightsException("The pickle calls something without a tuple of arguments.");
                }
                push(objects.made(call.get(0), arguments.items()));
            }
            case 'b' -> {
                Object state = pop();
                push(objects.withState(pop(), state));
            }
            case 'Q' -> push(objects.stored(pop()));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void protocol(int version) throws WeightsException {
        if (version > 5) {
            throw new WeightsException("The pickle has protocol %d; up to 5 are read.".formatted(version));
        }
    }

    private void push(Object value) throws WeightsException {
        if (++made > MOST_OBJECTS) {
            throw new WeightsException("The pickle makes more than %d objects.".formatted(MOST_OBJECTS));
        }
        stack.add(value);
    }

    private Object peek() throws WeightsException {
        if (stack.isEmpty()) {
            throw new WeightsException("The pickle uses a value that it has not made.");
        }
        return stack.getLast();
    }

    private Object pop() throws WeightsException {
        peek();
        return stack.removeLast();
    }

    private List<Object> popped(int count) throws WeightsException {
        if (stack.size() < count) {
            throw new WeightsException("The pickle uses a value that it has not made.");
        }
        List<Object> tail = stack.subList(stack.size() - count, stack.size());
        List<Object> values = new ArrayList<>(tail);
        tail.clear();
        return values;
    }

    private List<Object> popFrame() throws WeightsException {
        if (frames.isEmpty()) {
            throw new WeightsException("The pickle closes a list that it has not opened.");
        }
        List<Object> values = stack;
        stack = frames.removeLast();
        return values;
    }

    private Object remembered(long key) throws WeightsException {
        Object value = memo.get(key);
        if (value == null) {
            throw new WeightsException("The pickle recalls value %d, which it has not kept.".formatted(key));
        }
        return value;
    }

    @SuppressWarnings("unchecked") // lists here are only ever made by this class
    private static List<Object> list(Object value) throws WeightsException {
        if (value instanceof List<?> list) {
            return (List<Object>) list;
        }
        throw new WeightsException("The pickle appends to something that is no list.");
    }

    @SuppressWarnings("unchecked") // maps here are only ever made by this class and by PickledObjects
    private static Map<Object, Object> dictionary(Object value) throws WeightsException {
        if (value instanceof Map<?, ?> map) {
            return (Map<Object, Object>) map;
        }
        throw new WeightsException("The pickle sets entries of something that is no dictionary.");
    }

    /// Keys are text and numbers only: anything else could hold itself, and hashing it would never end.
    private static Map<Object, Object> entries(Map<Object, Object> map, List<Object> items) throws WeightsException {
        if (items.size() % 2 != 0) {
            throw new WeightsException("The pickle has a dictionary key without a value.");
        }
        for (int i = 0; i < items.size(); i += 2) {
            Object key = items.get(i);
            if (!(key instanceof String || key instanceof Number || key instanceof Boolean)) {
                throw new WeightsException("The pickle has a dictionary whose key is neither text nor number.");
            }
            map.put(key, items.get(i + 1));
        }
        return map;
    }

    private Object integerLine() throws WeightsException {
        String line = line();
        return switch (line) {
            case "00" -> false;
            case "01" -> true;
            default -> Long.parseLong(line);
        };
    }

    private static Object digits(String line) throws WeightsException {
        if (line.length() > MOST_DIGITS) {
            throw new WeightsException("The pickle has an integer of %d digits.".formatted(line.length()));
        }
        return narrowed(new BigInteger(line.replace("L", "")));
    }

    private static Object narrowed(BigInteger value) {
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }

    /// Text of protocol 0 writes some characters as backslash, u, four digits.
    private static String unescaped(String line) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int at = line.indexOf("\\u"); at >= 0 && at + 6 <= line.length(); at = line.indexOf("\\u", from)) {
            text.append(line, from, at).append((char) Integer.parseInt(line.substring(at + 2, at + 6), 16));
            from = at + 6;
        }
        return text.append(line, from, line.length()).toString();
    }

    private Object integer(int length) throws WeightsException {
        if (length < 0 || length > LONGEST_INTEGER) {
            throw new WeightsException("The pickle has an integer of %d bytes.".formatted(length));
        }
        byte[] big = new byte[length + 1];
        for (int i = length; i > 0; i--) {
            big[i] = input.get();
        }
        big[0] = length > 0 && big[1] < 0 ? (byte) -1 : 0;
        return narrowed(new BigInteger(big));
    }

    private String line() throws WeightsException {
        StringBuilder line = new StringBuilder();
        for (byte b = input.get(); b != '\n'; b = input.get()) {
            line.append((char) (b & 0xff));
        }
        return line.toString();
    }

    private static String quoted(String line) {
        return line.length() < 2 ? line : line.substring(1, line.length() - 1);
    }

    private String text(long length, Charset charset) throws WeightsException {
        return new String(bytes(length), charset);
    }

    private byte[] bytes(long length) throws WeightsException {
        if (length < 0 || length > input.remaining()) {
            throw new WeightsException("The pickle claims %d bytes where %d are left; it is truncated or hostile."
                    .formatted(length, input.remaining()));
        }
        byte[] bytes = new byte[(int) length];
        input.get(bytes);
        return bytes;
    }

    private static String printable(int opcode) {
        return opcode > ' ' && opcode < 0x7f ? "“%c”".formatted((char) opcode) : "0x%02x".formatted(opcode);
    }
}
