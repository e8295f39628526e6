import { Button } from 'antd';
import './canned-reasons.css';

interface CannedReasonsProps {
  reasons: readonly string[];
  onChoose: (reason: string) => void;
  /** Shows the digit that chooses each. */
  numbered?: boolean;
}

/** Reasons that come up every day, each one key or click away. */
export function CannedReasons({ reasons, onChoose, numbered = false }: CannedReasonsProps) {
  return (
    <ul className="canned-reasons">
      {reasons.map((reason, index) => (
        <li key={reason}>
          <Button size="small" onClick={() => onChoose(reason)}>
            {numbered && <kbd>{index + 1}</kbd>} {reason}
          </Button>
        </li>
      ))}
    </ul>
  );
}
