// Before each file of tests; what it imports is done once in a process.
import './known-plans.ts'
