/**
 * Review plans: which cases are looked at by people, drawn or chosen, what they are asked of each, and how it is graded. A
 * planner writes them in {@code metrics-spec/reviews/*.yaml}. Case review and spot checks of case data are plans of one kind
 * each. What a defect is, people say; no plan can say it by a rule.
 */
package zhixiao.spec.review;
