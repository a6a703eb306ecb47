package graphtest

// table lists the checks in the order in which they run.
func table() []Check {
	return []Check{
		{Name: "Reached", Run: checkReached, sampled: true},
		{Name: "Edges", Run: checkEdges, sampled: true},
		{Name: "Branches", Run: checkBranches, sampled: true},
		{Name: "Evidence", Run: checkEvidence, sampled: true},
		{Name: "LookUps", Run: checkLookUps, sampled: true},
		{Name: "Paging", Run: checkPaging, sampled: true},
		{Name: "Undated", Run: checkUndated, sampled: true},
		{Name: "Window", Run: checkWindow, sampled: true},
		{Name: "Filters", Run: checkFilters, sampled: true},
		{Name: "FilterKeys", Run: checkFilterKeys, sampled: true},
		{Name: "LiteralText", Run: checkLiteralText, sampled: true},
		{Name: "InvalidPlans", Run: checkInvalidPlans, sampled: true},
		{Name: "Context", Run: checkContext, sampled: true},
		{Name: "SamplePlans", Run: checkSamplePlans, sampled: true},

		{Name: "Empty", Run: checkEmpty},
		{Name: "RoundTrip", Run: checkRoundTrip},
		{Name: "LoadingOrder", Run: checkLoadingOrder},
		{Name: "Replace", Run: checkReplace},
		{Name: "Withdraw", Run: checkWithdraw},
		{Name: "Idempotence", Run: checkIdempotence},
		{Name: "FailingBatch", Run: checkFailingBatch},
		{Name: "Shown", Run: checkShown},
		{Name: "Runs", Run: checkRuns},
		{Name: "Identities", Run: checkIdentities},
		{Name: "Inputs", Run: checkInputs},
		{Name: "Texts", Run: checkTexts},
		{Name: "NameOrder", Run: checkNameOrder},
		{Name: "Quoting", Run: checkQuoting},
		{Name: "ListLimit", Run: checkListLimit},
		{Name: "Depth", Run: checkDepth},
		{Name: "Cycle", Run: checkCycle},
		{Name: "Moment", Run: checkMoment},
		{Name: "History", Run: checkHistory},
		{Name: "Generated", Run: checkGenerated},
	}
}
