package lv.providus.kopskats.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.InMemoryUploadCallback;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import lv.providus.kopskats.shared.csv.CsvFile;

/** Places that take one file after the other into memory. */
public final class FileUpload {

    /** What is said at the place for files. */
    public record Words(String choose, String drop) {}

    private FileUpload() {}

    /**
     * A place for files.
     *
     * @param maxBytes how large a file may be, whatever the browser sends
     * @param arrived takes the name of a file and what is in it
     * @param refused where a file is too large or of another kind
     * @param extensions with their dots
     */
    public static Upload of(
            int maxBytes,
            Words words,
            SerializableBiConsumer<String, byte[]> arrived,
            SerializableRunnable refused,
            String... extensions) {
        Upload upload = new Upload();
        SerializableRunnable refuse = () -> {
            upload.clearFileList();
            refused.run();
        };
        upload.setUploadHandler(new Limited(
                maxBytes,
                (metadata, bytes) -> {
                    upload.clearFileList();
                    arrived.accept(metadata.fileName(), bytes);
                },
                refuse));
        upload.setAcceptedFileExtensions(extensions);
        upload.setMaxFileSize(maxBytes);
        upload.setUploadButton(new Button(words.choose()));
        upload.setDropLabel(new Span(words.drop()));
        upload.addFileRejectedListener(rejected -> refuse.run());
        return upload;
    }

    /**
     * A place for CSV files.
     *
     * @param refused what is said where a file is too large or of another kind
     */
    public static Upload csv(
            Words words, SerializableBiConsumer<String, byte[]> arrived, SerializableConsumer<String> refused) {
        return of(
                CsvFile.MAX_MEGABYTES * 1024 * 1024,
                words,
                arrived,
                () -> refused.accept(UI.getCurrent().getTranslation("shared.csv.not_taken", CsvFile.MAX_MEGABYTES)),
                ".csv",
                ".txt",
                ".tsv");
    }

    /** Refuses by the size that a request names, before anything of the file is read; Vaadin heeds it in parts only. */
    private static final class Limited extends InMemoryUploadHandler {

        private final int maxBytes;
        private final SerializableRunnable refused;

        Limited(int maxBytes, InMemoryUploadCallback callback, SerializableRunnable refused) {
            super(callback);
            this.maxBytes = maxBytes;
            this.refused = refused;
        }

        @Override
        public long getFileSizeMax() {
            return maxBytes;
        }

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            if (event.getFileSize() < 0 || event.getFileSize() > maxBytes) {
                event.reject();
                event.getUI().access(refused::run);
            } else {
                super.handleUploadRequest(event);
            }
        }
    }
}
