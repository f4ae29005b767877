package lv.providus.kopskats.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that says at each step of the dialogue what it was told to say, or nothing. */
final class ScriptedMailServer implements AutoCloseable {

    static final String GREETING = "greeting";
    static final String AFTER_THE_TEXT = ".";

    private static final String BREAK_OFF = "break off";
    private static final String SILENCE = "silence";
    private static final Map<String, String> USUAL =
            Map.of(GREETING, "220 ready", "EHLO", "250 hello", "DATA", "354 go on", "QUIT", "221 bye");

    private final ServerSocket socket;
    private final Map<String, String> replies = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger taken = new AtomicInteger();

    private ScriptedMailServer(ServerSocket socket) {
        this.socket = socket;
    }

    static ScriptedMailServer start() throws IOException {
        ScriptedMailServer server = new ScriptedMailServer(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()));
        Thread.startVirtualThread(server::serve);
        return server;
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How often somebody connected. */
    int connections() {
        return connections.get();
    }

    /** How many mails it said yes to. */
    int taken() {
        return taken.get();
    }

    void answers(String step, String reply) {
        replies.put(step, reply);
    }

    void breaksOffAt(String step) {
        replies.put(step, BREAK_OFF);
    }

    void fallsSilentAt(String step) {
        replies.put(step, SILENCE);
    }

    /** From now on it says yes to everything. */
    void answersAll() {
        replies.clear();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                connections.incrementAndGet();
                Thread.startVirtualThread(() -> talkUntilItEnds(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talkUntilItEnds(Socket client) {
        try (client) {
            talk(client);
        } catch (IOException e) {
            throw new UncheckedIOException("The client left", e);
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader heard =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream said = client.getOutputStream();
        boolean goesOn = say(GREETING, said);
        boolean inText = false;
        String line = goesOn ? heard.readLine() : null;
        while (line != null && goesOn) {
            if (!inText) {
                String step = line.split(" ")[0];
                goesOn = say(step, said);
                inText = step.equals("DATA") && goesOn;
            } else if (line.equals(AFTER_THE_TEXT)) {
                inText = false;
                goesOn = say(AFTER_THE_TEXT, said);
            }
            line = goesOn ? heard.readLine() : null;
        }
    }

    private boolean say(String step, OutputStream said) throws IOException {
        String reply = replies.getOrDefault(step, USUAL.getOrDefault(step, "250 yes"));
        if (reply.equals(BREAK_OFF)) {
            return false;
        }
        if (reply.equals(SILENCE)) {
            return true;
        }
        if (step.equals(AFTER_THE_TEXT) && reply.startsWith("250")) {
            taken.incrementAndGet();
        }
        said.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        said.flush();
        return true;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
