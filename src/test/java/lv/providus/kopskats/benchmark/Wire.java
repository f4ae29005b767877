package lv.providus.kopskats.benchmark;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicLong;

/** Bytes between Chromium and the application, compressed as they are sent. */
final class Wire {

    private final AtomicLong received = new AtomicLong();

    Wire(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("Network.enable");
        session.on(
                "Network.loadingFinished",
                event -> received.addAndGet(event.get("encodedDataLength").getAsLong()));
        session.on("Network.webSocketFrameReceived", event -> received.addAndGet(payload(event)));
    }

    private static long payload(JsonObject event) {
        return event.getAsJsonObject("response")
                .get("payloadData")
                .getAsString()
                .length();
    }

    /** Received since the last time this was asked: headers and bodies of replies, and messages of the push connection. */
    long received() {
        return received.getAndSet(0);
    }
}
