/** The service knows us and says no: waiting does not help, a person must change the configuration. */
export class Refused extends Error {
  override readonly name = 'Refused'
}
