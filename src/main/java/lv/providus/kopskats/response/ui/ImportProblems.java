package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import lv.providus.kopskats.response.ImportProblem;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.Texts;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Tone;

/** Why a file was not taken in, line by line. */
class ImportProblems extends Composite<Div> {

    ImportProblems(List<ImportProblem> problems, Texts texts) {
        UnorderedList list = new UnorderedList();
        list.addClassName("kk-import-problems");
        problems.forEach(problem -> list.add(new ListItem(problem.text(texts, Language.of(getLocale())))));
        getContent().add(new Message(Tone.ERROR, getTranslation("response.import.problems", problems.size()), list));
    }
}
