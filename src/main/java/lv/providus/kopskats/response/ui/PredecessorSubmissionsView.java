package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import lv.providus.kopskats.response.PredecessorSubmission;
import lv.providus.kopskats.response.PredecessorSubmissionService;
import lv.providus.kopskats.response.ResponseNavigation;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.Breadcrumb;
import lv.providus.kopskats.shared.ui.EmptyState;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.Panel;

/** What the municipalities submitted that were merged into the own one. */
@Route(ResponseNavigation.PREDECESSORS)
@RolesAllowed(Role.Names.COORDINATOR)
class PredecessorSubmissionsView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private final PredecessorSubmissionService service;

    PredecessorSubmissionsView(PredecessorSubmissionService service) {
        this.service = service;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        add(
                new Breadcrumb(
                        getTranslation("shared.breadcrumb"),
                        List.of(new Breadcrumb.Step(
                                getTranslation("response.rounds.title"), ResponseNavigation.ownRounds()))),
                new PageHeader(
                        getTranslation("response.predecessors.title"),
                        getTranslation("response.predecessors.purpose")));
        List<PredecessorSubmission> submissions = service.list();
        if (submissions.isEmpty()) {
            add(new EmptyState(
                    getTranslation("response.predecessors.none"), getTranslation("response.predecessors.none_text")));
        }
        submissions.forEach(submission -> add(new Panel(details(submission))));
    }

    private Details details(PredecessorSubmission submission) {
        Formats formats = Formats.in(getLocale());
        Details details = new Details(getTranslation(
                "response.predecessors.one",
                submission.municipality(),
                submission.title().in(getLocale()),
                formats.date(submission.submittedAt())));
        details.addOpenedChangeListener(change -> {
            if (change.isOpened() && details.getContent().findAny().isEmpty()) {
                service.open(submission.round(), submission.municipalityId())
                        .ifPresent(answers -> details.add(AnswerLists.of(answers)));
            }
        });
        return details;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("response.predecessors.title");
    }
}
