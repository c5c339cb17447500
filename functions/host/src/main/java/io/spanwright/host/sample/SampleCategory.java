package io.spanwright.host.sample;

/** What the sample's labels are about. The slot is how phrases name a value of the category. */
public enum SampleCategory {
    BORROWER_NAME("BorrowerName", "Borrower"),
    LENDER_NAME("LenderName", "Lender"),
    GUARANTOR_NAME("GuarantorName", "Guarantor"),
    LOAN_AMOUNT("LoanAmount", "Amount"),
    INTEREST_RATE("InterestRate", "Rate"),
    EFFECTIVE_DATE("EffectiveDate", "Start"),
    MATURITY_DATE("MaturityDate", "End"),
    GOVERNING_LAW("GoverningLaw", "Law"),
    COLLATERAL("Collateral", "Collateral"),
    SIGNING_CITY("SigningCity", "City");

    private final String wireName;
    private final String slot;

    SampleCategory(String wireName, String slot) {
        this.wireName = wireName;
        this.slot = slot;
    }

    /** The category's name in the labels file. */
    public String wireName() {
        return wireName;
    }

    String slot() {
        return slot;
    }
}
