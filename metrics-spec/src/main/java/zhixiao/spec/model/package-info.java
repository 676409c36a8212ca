/**
 * The case model: which tables of cases there are, their fields with types and meaning, the code lists
 * behind them, when a field becomes known, and what no case may look like. Expressions name its fields,
 * mappings fill them. A model is declared per country or court system: nothing in the code knows one.
 */
package zhixiao.spec.model;
