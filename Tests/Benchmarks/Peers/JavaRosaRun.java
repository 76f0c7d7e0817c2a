import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.SelectChoice;
import org.javarosa.core.model.condition.EvaluationContext;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.IntegerData;
import org.javarosa.core.model.data.SelectOneData;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.form.api.FormEntryPrompt;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.util.XFormUtils;
import org.javarosa.xpath.XPathParseTool;
import org.javarosa.xpath.expr.XPathExpression;

/**
 * Answers one of the forms of SyntheticForm.swift with JavaRosa, the engine of ODK Collect, again and again.
 *
 * <p>Usage: JavaRosaRun FORM.xml SECONDS. The first half of the time only warms up. Prints one "name value" a
 * line; times in milliseconds unless the name says otherwise. Timed is what an engine does: to take an answer
 * and to step to the next question. Showing the question is left out, to the benefit of this peer.
 */
public final class JavaRosaRun {
    private final byte[] form;
    private double[] answers = new double[1 << 16];
    private int answered;
    private int asked;
    private long total;

    private JavaRosaRun(byte[] form) {
        this.form = form;
    }

    public static void main(String[] arguments) throws Exception {
        new XFormsModule().registerModule();
        JavaRosaRun run = new JavaRosaRun(Files.readAllBytes(Path.of(arguments[0])));
        long half = (long) (Double.parseDouble(arguments[1]) * 1e9 / 2);
        long began = System.nanoTime();
        FormDef first = run.parse();
        double cold = (System.nanoTime() - began) / 1e6;
        double firstRun = run.answerAll(first, 0);
        double[] early = new double[19];
        for (int number = 0; number < early.length; number++) {
            early[number] = run.answerAll(run.parse(), number + 1);
        }
        double[][] warming = run.repeat(half, 2);
        run.answered = 0;
        run.asked = 0;
        run.total = 0;
        double[][] times = run.repeat(half, Math.max(3, warming[0].length / 4));
        double[] perAnswer = Arrays.copyOf(run.answers, run.answered);
        print("parse_cold", cold);
        print("parse", quantile(times[0], 0.5));
        print("answer_p50", quantile(perAnswer, 0.5));
        print("answer_p95", quantile(perAnswer, 0.95));
        print("whole_first", firstRun);
        print("whole_early", quantile(early, 0.5));
        print("whole", quantile(times[1], 0.5));
        print("condition_ns", run.condition());
        run.checksums();
    }

    /** Parses and answers until the time is up, at least so many times; the times of both. */
    private double[][] repeat(long nanoseconds, int atLeast) throws Exception {
        double[] parses = new double[1 << 14];
        double[] runs = new double[1 << 14];
        long end = System.nanoTime() + nanoseconds;
        int count = 0;
        while (count < runs.length && (count < atLeast || System.nanoTime() < end)) {
            long began = System.nanoTime();
            FormDef definition = parse();
            parses[count] = (System.nanoTime() - began) / 1e6;
            runs[count] = answerAll(definition, count);
            count += 1;
        }
        return new double[][] {Arrays.copyOf(parses, count), Arrays.copyOf(runs, count)};
    }

    private FormDef parse() throws Exception {
        FormDef definition = XFormUtils.getFormFromInputStream(new ByteArrayInputStream(form));
        definition.initialize(true, new InstanceInitializationFactory());
        return definition;
    }

    /** One whole run; what it took without the preparation of the answers. */
    private double answerAll(FormDef definition, int number) {
        FormEntryModel model = new FormEntryModel(definition);
        FormEntryController controller = new FormEntryController(model);
        double spent = 0;
        long began = System.nanoTime();
        int event = controller.stepToNextEvent();
        spent += System.nanoTime() - began;
        while (event != FormEntryController.EVENT_END_OF_FORM) {
            IAnswerData answer = null;
            if (event == FormEntryController.EVENT_QUESTION) {
                answer = answer(model.getQuestionPrompt(), number);
                asked += 1;
            }
            began = System.nanoTime();
            if (answer != null) {
                controller.answerQuestion(answer, false);
            }
            event = controller.stepToNextEvent();
            double took = System.nanoTime() - began;
            spent += took;
            if (answer != null) {
                note(took / 1e6);
            }
        }
        began = System.nanoTime();
        definition.postProcessInstance();
        spent += System.nanoTime() - began;
        total += totals(definition);
        return spent / 1e6;
    }

    /** The answer that SyntheticForm.swift gives, too: it follows from the item's number and the run's. */
    private static IAnswerData answer(FormEntryPrompt prompt, int run) {
        String name = prompt.getFormElement().getBind().getReference().toString();
        int item = Integer.parseInt(name.substring(name.lastIndexOf('q') + 1));
        List<SelectChoice> choices = prompt.getSelectChoices();
        if (choices == null || choices.isEmpty()) {
            return new IntegerData((item * 5 + run) % 8);
        }
        return new SelectOneData(choices.get((item * 7 + run * 3) % choices.size()).selection());
    }

    private static long totals(FormDef definition) {
        long sum = 0;
        for (int index = 0; index < definition.getMainInstance().getRoot().getNumChildren(); index++) {
            var child = definition.getMainInstance().getRoot().getChildAt(index);
            if (child.getName().startsWith("t") && child.getValue() != null) {
                sum += Math.round(Double.parseDouble(child.getValue().getDisplayText()));
            }
        }
        return sum;
    }

    /** Nanoseconds to evaluate a condition on a form that is answered. */
    private double condition() throws Exception {
        FormDef definition = parse();
        answerAll(definition, 0);
        total -= totals(definition);
        XPathExpression condition = XPathParseTool.parseXPath("/data/q5 >= 2 and not(/data/q3 = 'no')");
        EvaluationContext context = definition.getEvaluationContext();
        int times = 200_000;
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long began = System.nanoTime();
            for (int time = 0; time < times; time++) {
                condition.eval(definition.getMainInstance(), context);
            }
            best = Math.min(best, (System.nanoTime() - began) / (double) times);
        }
        return best;
    }

    /** One run with what was asked and calculated, to compare with ours. */
    private void checksums() throws Exception {
        for (int number = 0; number < 2; number++) {
            asked = 0;
            total = 0;
            answerAll(parse(), number);
            print("asked_" + number, asked);
            print("totals_" + number, total);
        }
    }

    private void note(double milliseconds) {
        if (answered == answers.length) {
            answers = Arrays.copyOf(answers, answered * 2);
        }
        answers[answered++] = milliseconds;
    }

    private static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }

    private static void print(String name, double value) {
        System.out.printf(Locale.ROOT, "%s %.6f%n", name, value);
    }
}
