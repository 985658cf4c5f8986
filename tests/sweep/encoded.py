class EncodedChecker:
    def __init__(self, schemas): pass
    def reasons(self, message, body): return []
    def differences(self, body, said): return []
class EncodedReply:
    def forms(self, said): return []
