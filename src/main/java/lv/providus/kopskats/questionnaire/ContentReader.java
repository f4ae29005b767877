package lv.providus.kopskats.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.providus.kopskats.questionnaire.FileProblem.Kind;
import lv.providus.kopskats.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a questionnaire file to its end and notes everything that is wrong on the way. */
final class ContentReader {

    /** What the first field of every file says. */
    static final String FORMAT = "kopskats-questionnaire-1";

    private static final int MOST_SECTIONS = 100;
    private static final int MOST_QUESTIONS = 500;
    private static final Set<String> FIELDS =
            Set.of("format", "code", "title", "introduction", "scales", "sections", "checks");

    private final FileProblems problems = new FileProblems();
    private final CodeRegister sectionCodes = new CodeRegister();

    private ContentReader() {}

    static FileReading read(byte[] file) {
        ContentReader reader = new ContentReader();
        QuestionnaireContent content = new YamlSource(reader.problems)
                .read(file)
                .flatMap(reader::content)
                .orElse(null);
        return content != null && reader.problems.none()
                ? new FileReading.Read(content)
                : new FileReading.Refused(reader.problems.inOrder());
    }

    private Optional<QuestionnaireContent> content(Node root) {
        YamlMapping file = YamlMapping.of(root, "format", problems);
        if (file == null) {
            return Optional.empty();
        }
        file.allow(FIELDS);
        String format = file.requiredText("format");
        if (format != null && !format.equals(FORMAT)) {
            file.problemAt("format", Kind.UNKNOWN_FORMAT, format, FORMAT);
        }
        String code = file.code("code");
        LocalizedText title = file.requiredLocalized("title");
        LocalizedText introduction = file.localized("introduction");
        ScaleReader scales = new ScaleReader(file.mapping("scales"));
        QuestionReader questions = new QuestionReader(scales);
        List<Section> sections = new ArrayList<>();
        for (YamlMapping section : file.mappings("sections", 1, MOST_SECTIONS)) {
            addIfRead(sections, section(section, questions));
        }
        scales.noteUnused();
        List<Check> checks = new CheckReader(questions.codes(), sections).checks(file);
        return code == null || title == null
                ? Optional.empty()
                : Optional.of(new QuestionnaireContent(new QuestionCode(code), title, introduction, sections, checks));
    }

    private @Nullable Section section(YamlMapping mapping, QuestionReader reader) {
        mapping.allow(Set.of("code", "title", "introduction", "questions"));
        String code = sectionCodes.codeOf(mapping);
        LocalizedText title = mapping.requiredLocalized("title");
        LocalizedText introduction = mapping.localized("introduction");
        List<Question> questions = new ArrayList<>();
        for (YamlMapping question : mapping.mappings("questions", 1, MOST_QUESTIONS)) {
            addIfRead(questions, reader.question(question));
        }
        return code == null || title == null
                ? null
                : new Section(new QuestionCode(code), title, introduction, questions);
    }

    private static <T> void addIfRead(List<T> list, @Nullable T element) {
        if (element != null) {
            list.add(element);
        }
    }
}
