package dev.athanor.conformance;

/** The constructs of all areas that are spelled in Java. */
final class PortedCases {
    static final Cases ALL = new Cases()
            .addAll(OperatorCases.ALL)
            .addAll(BooleanCases.ALL)
            .addAll(LikeCases.ALL)
            .addAll(InCases.ALL)
            .addAll(LabelCases.ALL)
            .addAll(JoinCases.ALL)
            .addAll(SubqueryCases.ALL)
            .addAll(SetOperationCases.ALL)
            .addAll(CteCases.ALL)
            .addAll(DerivedTableCases.ALL)
            .addAll(GroupAndLimitCases.ALL)
            .addAll(LockAndHintCases.ALL)
            .addAll(FunctionCases.ALL)
            .addAll(WindowCases.ALL)
            .addAll(JsonAndArrayCases.ALL)
            .addAll(CaseCastCases.ALL)
            .addAll(InsertCases.ALL)
            .addAll(UpdateDeleteCases.ALL)
            .addAll(UpsertCases.ALL)
            .addAll(QuotingCases.ALL)
            .addAll(LiteralCases.ALL)
            .addAll(TextCases.ALL)
            .addAll(TranslateCases.ALL)
            .addAll(BindCases.ALL);

    private PortedCases() {}
}
